/** What is kept of people: columns, facts that formulas name, reasons for leaving. 用户身上记下的数据。 */

const trails: Readonly<Record<string, string>> = {
  visits: '来访天数',
  contributions: '发布的内容',
  hits: '发布的爆款',
  rewards: '拿到的奖励',
  orders: '购买次数',
  spend: '消费（最小货币单位）',
};

/** 按若干天累计的量：公式里能用的名称，以及每个时间窗口一列。 */
const trailTexts = Object.entries(trails).flatMap(([name, text]) => [
  [`fact.${name}`, text],
  ...[7, 28, 90, 365].map((days) => [`column.${name}${days}`, `${text}，最近${days}天`]),
]);

export const record: Readonly<Record<string, string>> = {
  ...(Object.fromEntries(trailTexts) as Record<string, string>),

  // 列：身份、加入与离开
  'column.number': '加入的次序',
  'column.joinDay': '加入的日子',
  'column.group': '渠道与细分人群',
  'column.leftDay': '离开的日子',
  'column.firstLeftDay': '第一次离开的日子',
  'column.spell': '离开后回来的次数',
  'column.firstReason': '第一次离开的原因',
  'column.reason': '离开的原因',
  'column.arm': '试验分组（1为试行的一组，0为其余的人）',
  'column.hunter': '是否只为奖励而来（1是，0否）',
  'column.invitations': '发出的邀请',
  'column.referrer': '邀请人（按加入次序编号，−1表示没有）',
  'column.company': '邀请人是否还在（1是，0否）',

  // 列：天性与习惯
  'column.need': '需求（来访的对数几率）',
  'column.driftHazard': '每天的自然流失风险',
  'column.intent': '意愿（走台阶的对数几率）',
  'column.priceSensitivity': '对价格的敏感',
  'column.careSensitivity': '对关怀的反应',
  'column.habitSpeed': '一次来访养成的习惯',
  'column.habit': '习惯',
  'column.lastVisit': '最近一次来访的日子',
  'column.usualGap': '平时隔几天来一次',
  'column.signDay': '流失前兆：首日',

  // 列：新手引导与关键行为
  'column.stepsDone': '走完的台阶',
  'column.keyCount': '出于本意的关键行为',
  'column.keyClicks': '日志里的关键行为',
  'column.activated': '是否真正激活（1是，0否）',
  'column.activatedDay': '真正激活的日子',
  'column.activatedSeenDay': '日志里激活的日子',
  'column.activatedOwn': '激活的额外作用（对数风险）',

  // 列：内容供给
  'column.creativity': '每次来访发布的内容',
  'column.responder': '是否受掌声鼓舞（1是，0否）',
  'column.spur': '掌声的鼓舞（对数产量）',
  'column.applauded': '记得的点赞',
  'column.feed': '本人的内容流（与通常相比，取对数）',
  'column.follows': '关注的创作者',
  'column.followers': '粉丝数',
  'column.contributed': '加入以来发布的内容',
  'column.contributedDay': '最近一次发布内容的日子',

  // 列：满意度与问卷
  'column.satisfaction': '满意度（−1到1）',
  'column.disappointed': '每天因失望离开的风险',
  'column.answer': '最近一次问卷回答（−1到1）',
  'column.answerDay': '最近一次作答的日子',
  'column.satisfied': '是否自称满意（1是，0否）',

  // 列：触达与激励
  'column.contacts': '被联系的次数',
  'column.lastContact': '最近一次被联系的日子',
  'column.annoyance': '烦扰',
  'column.secondLife': '召回后的流失',
  'column.points': '攒下的积分',
  'column.level': '等级',
  'column.bonusHazard': '每天拿了好处就走的风险',

  // 列：购买与会员
  'column.orders': '加入以来的购买次数',
  'column.spent': '加入以来的消费（最小货币单位）',
  'column.buyer': '是否买过（1是，0否）',
  'column.lastOrder': '最近一次购买的日子',
  'column.normalPrice': '心里的正常价（以原价为1）',
  'column.priceAbove': '比心里的正常价高出多少（以原价为1）',
  'column.stock': '囤货（按购买次数）',
  'column.member': '是否会员（1是，0否）',
  'column.paidUntil': '会员到期的日子',
  'column.periods': '付过的会员期数',
  'column.keyCustomer': '是否关键用户（1是，0否）',
  'column.keySince': '成为关键用户的日子',

  // 公式能读到的
  'fact.age': '加入后天数',
  'fact.daysSinceVisit': '距最近一次来访的天数',
  'fact.usualGap': '平时隔几天来一次',
  'fact.spell': '离开后回来的次数',
  'fact.gone': '已经离开',
  'fact.contacts': '被联系的次数',
  'fact.daysSinceContact': '距最近一次被联系的天数（从未联系过则为无穷大）',
  'fact.stepsDone': '走完的台阶',
  'fact.keyBehaviours': '日志里的关键行为',
  'fact.activated': '按日志已激活',
  'fact.follows': '关注的创作者',
  'fact.followers': '粉丝数',
  'fact.satisfaction': '满意度（−1到1）',
  'fact.satisfied': '自称满意',
  'fact.answer': '最近一次问卷回答（−1到1）',
  'fact.points': '攒下的积分',
  'fact.level': '等级',
  'fact.ordersEver': '加入以来的购买次数',
  'fact.spendEver': '加入以来的消费（最小货币单位）',
  'fact.daysSinceOrder': '距最近一次购买的天数（从未买过则为无穷大）',
  'fact.member': '是会员',
  'fact.periods': '付过的会员期数',
  'fact.daysToRenewal': '离会员到期的天数（不是会员则为0）',
  'fact.invitations': '发出的邀请',
  'fact.referred': '是受邀加入的',
  'fact.keyCustomer': '是关键用户',
  'fact.daysAsKey': '成为关键用户后的天数（其他人为0）',

  // 离开的原因
  'reason.drift': '自然流失',
  'reason.coreProcess': '核心流程失灵',
  'reason.annoyed': '联系太多，被烦走',
  'reason.disappointment': '失望',
  'reason.takenBonus': '拿了好处就走',
};
