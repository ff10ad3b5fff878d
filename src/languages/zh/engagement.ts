/** Coming, staying and coming back: retention in its forms, stickiness, activation, the stages of a life, the chain. */
export const engagement: Readonly<Record<string, string>> = {
  'measure.retention.after.d1.title': '第1天起的留存',
  'measure.retention.after.d1.definition':
    '加入后第1天已经完整过去的人里，在那一天或之后任何一天（截至目前）活跃过的比例。',
  'measure.retention.after.d7.title': '第7天起的留存',
  'measure.retention.after.d7.definition':
    '加入后第7天已经完整过去的人里，在那一天或之后任何一天（截至目前）活跃过的比例。',
  'measure.retention.after.d30.title': '第30天起的留存',
  'measure.retention.after.d30.definition':
    '加入后第30天已经完整过去的人里，在那一天或之后任何一天（截至目前）活跃过的比例。',
  'measure.retention.bracket.1-3.title': '第1至3天留存',
  'measure.retention.bracket.1-3.definition':
    '加入后第3天已经完整过去的人里，在第1至3天中至少有一天活跃的比例。',
  'measure.retention.bracket.4-7.title': '第4至7天留存',
  'measure.retention.bracket.4-7.definition':
    '加入后第7天已经完整过去的人里，在第4至7天中至少有一天活跃的比例。',
  'measure.retention.bracket.8-14.title': '第8至14天留存',
  'measure.retention.bracket.8-14.definition':
    '加入后第14天已经完整过去的人里，在第8至14天中至少有一天活跃的比例。',
  'measure.retention.bracket.15-30.title': '第15至30天留存',
  'measure.retention.bracket.15-30.definition':
    '加入后第30天已经完整过去的人里，在第15至30天中至少有一天活跃的比例。',
  'measure.retention.on.title': '第n日留存',
  'measure.retention.on.definition': '加入后第n天已经完整过去的人里，恰好在那一天活跃的比例。',
  'measure.retention.after.title': '第n天起的留存',
  'measure.retention.after.definition':
    '加入后第n天已经完整过去的人里，在那一天或之后任何一天（截至目前）活跃过的比例；刚加入不久的人，能回来的日子还少。',
  'measure.retention.bracket.title': '时段留存',
  'measure.retention.bracket.definition':
    '从加入当天数起，时段最后一天已经完整过去的人里，在时段内至少有一天活跃的比例。',
  'measure.retention.least.title': '时段留存（多日）',
  'measure.retention.least.definition':
    '从加入当天数起，时段最后一天已经完整过去的人里，在时段内活跃天数不少于第一个数的比例。',
  'measure.retention.recurring.title': '反复留存（第n日）',
  'measure.retention.recurring.definition':
    '把每个人的每个活跃日都当作起点：其后n天已在运行中完整过去的活跃日里，恰好到第n天本人又活跃的比例；来得勤的人计入的次数也多。',
  'measure.retention.simple.title': '第n日留存（各批次平均）',
  'measure.retention.simple.definition':
    '按加入日期分批，先算每批中加入后第n天已经完整过去的人里恰好在那一天活跃的比例，再把各批的比例直接平均，批次大小不计。',
  'measure.weekRetention.title': '周留存',
  'measure.weekRetention.definition': '加入后第n周已经完整过去的人里，在那一周活跃过的比例。',
  'measure.weekRetention.w1.title': '第1周留存',
  'measure.weekRetention.w1.definition':
    '加入后第13天已经完整过去的人里，在第7至13天中至少有一天活跃的比例。',
  'measure.weekRetention.w4.title': '第4周留存',
  'measure.weekRetention.w4.definition':
    '加入后第34天已经完整过去的人里，在第28至34天中至少有一天活跃的比例。',
  'measure.weekRetention.own.title': '加入后第n周留存',
  'measure.weekRetention.own.definition':
    '从加入当天起每七天算作一周，加入当天在第0周；自己的第n周已经完整过去的人里，在那一周活跃过的比例。',
  'measure.weekRetention.calendar.title': '第n个自然周留存',
  'measure.weekRetention.calendar.definition':
    '加入所在的自然周之后第n周已经结束的人里，在那一周活跃过的比例；一周最后一天加入的人，第二天就进入第1周。',
  'measure.weekRetention.after.title': '第n周起的留存',
  'measure.weekRetention.after.definition':
    '自己的第n周已经完整过去的人里，在那一周或之后任何一天（截至目前）活跃过的比例。',
  'measure.weekRetention.recurring.title': '反复留存（第n个自然周）',
  'measure.weekRetention.recurring.definition':
    '把每个人有活跃的每个自然周都当作起点：其后第n周已经结束的那些周里，到第n周本人又活跃的比例。',
  'measure.stickiness.title': '用户黏性',
  'measure.stickiness.definition':
    '截至当天（含当天）的30天里活跃过的人（去重）中，当天活跃的比例；记录不满30天时没有数值。',
  'measure.stickiness.month.title': '用户黏性（日活÷月活）',
  'measure.stickiness.month.definition':
    '截至当天（含当天）的30天里活跃过的人（去重）中，当天活跃的比例；记录不满30天时没有数值。',
  'measure.stickiness.week.title': '用户黏性（日活÷周活）',
  'measure.stickiness.week.definition':
    '截至当天（含当天）的7天里活跃过的人（去重）中，当天活跃的比例；记录不满7天时没有数值。',
  'measure.stickiness.line.stickiness': '用户黏性',
  'measure.powerUsers.title': '高频用户',
  'measure.powerUsers.definition': '最近28天里至少有21天活跃的人数。',
  'measure.powerShare.title': '高频用户占比',
  'measure.powerShare.definition': '最近28天里活跃过的人（去重）中，至少有21天活跃的比例。',
  'measure.timeToActivation.title': '激活用时',
  'measure.timeToActivation.definition':
    '在运行结束至少14天前加入、并在14天内激活的人里，有一半人已经激活是在加入后的第几天。',
  'measure.timeToActivation.line.timeToActivation': '激活用时',
  'measure.quickRatio.title': '速动比率',
  'measure.quickRatio.definition':
    '最后一个完整的周：新增和沉默一周后又来的人数，除以上周活跃、本周没来的人数；不低于1，活跃用户就不会减少。',
  'measure.quickRatio.day.title': '速动比率（按日）',
  'measure.quickRatio.day.definition':
    '最后一天：当天加入和隔了至少一天又来的人数，除以前一天活跃、当天没来的人数。',
  'measure.quickRatio.week.title': '速动比率（按周）',
  'measure.quickRatio.week.definition':
    '最后一个完整的周：新增和沉默一周后又来的人数，除以上周活跃、本周没来的人数。',
  'measure.quickRatio.month.title': '速动比率（按28天）',
  'measure.quickRatio.month.definition':
    '最后一个完整的28天：新增和沉默一期后又来的人数，除以上一期活跃、本期没来的人数。',
  'measure.quickRatio.line.quickRatio': '速动比率',
  'chart.askStickiness': '活跃用户里，有多少人当天会来？',
  'chart.askTimeToActivation': '新用户要几天才激活？',
  'chart.askQuickRatio': '每有一人沉默，有几人新来或回来？',
  'lifeStage.joined': '加入',
  'lifeStage.cameBack': '来过第二天',
  'lifeStage.step': '完成步骤数：{n}',
  'lifeStage.keyBehaviour': '关键行为',
  'lifeStage.activated': '激活',
  'lifeStage.ordered': '首次购买',
  'lifeStage.orderedAgain': '第二次购买',
  'lifeStage.member': '成为会员',
  'lifeStage.renewed': '第二期会员',
  'lifeStage.invited': '邀请过别人',
  'chain.reach': '触达次数与尚可争取人数之比',
  'chain.visit': '触达后前来了解的比例',
  'chain.signUp': '前来了解后加入的比例',
  'chain.activation': '加入后按日志激活的比例',
  'chain.purchase': '每个到访日的购买次数',
  'chain.membership': '新会员与新加入人数之比',
  'chain.renewal': '会员到期后续费的比例',
  'chain.invitation': '每个到访日发出的邀请数',
  'chain.wordOfMouth': '发出的邀请带来加入的比例',
  'chain.missing': '这份记录里没有这一项的计数。',
  'chain.nothing': '还没有人走到这一步。',
};
