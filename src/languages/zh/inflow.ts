/** How people come in: channels, trust, the market, invitations. 开源. */
export const inflow: Readonly<Record<string, string>> = {
  'mechanism.acquisition.help': '钱、人力、活动和口碑化为拉力，拉力化为新增，市场随之变空。',
  'mechanism.trust.title': '信任',
  'mechanism.trust.help': '别人对产品的评说打消疑虑：同样多的访客，注册的人更多。',
  'owner.trust.title': '信任',
  'mechanism.referral.title': '邀请',
  'mechanism.referral.help': '用户邀请别人；几天后，被邀请的人来看产品，并经循环型渠道加入。',
  'owner.referral.title': '邀请',

  // Channels: common
  'lever.channels.kind.label': '类型',
  'lever.channels.kind.help': '渠道靠什么带来人；在一次运行中始终不变。',
  'lever.channels.kind.option.flow': '流量型：花钱立刻见效',
  'lever.channels.kind.option.stock': '积累型：下功夫攒口碑资产',
  'lever.channels.kind.option.burst': '爆发型：日历上的活动',
  'lever.channels.kind.option.spread': '扩散型：人跟着人来',
  'lever.channels.kind.option.loop': '循环型：用户邀请用户',
  'lever.channels.spendPerDay.label': '投放金额',
  'lever.channels.spendPerDay.help':
    '每天投进这个渠道的钱；积累型渠道用它买工时，只有流量型和积累型渠道会花这笔钱。',
  'lever.channels.carryOver.label': '余效',
  'lever.channels.carryOver.help': '在流量型渠道里，今天花出去的钱，它的作用有多少能留到明天。',
  'lever.channels.halfSpend.label': '半饱和投放额',
  'lever.channels.halfSpend.help': '每天稳定投放多少钱，流量型渠道能达到拉新上限的一半。',
  'lever.channels.steepness.label': '饱和曲线陡度',
  'lever.channels.steepness.help':
    '钱或积累的饱和曲线是什么形状：取1时一有投入就见效，大于1时小投入几乎不起作用。',
  'lever.channels.reachPerDay.label': '触达上限',
  'lever.channels.reachPerDay.help':
    '投放或积累达到饱和时，或者未做准备的活动到达顶峰时，市场里剩下的人每天被触达的风险率。',
  'lever.channels.organicPerDay.label': '自然触达',
  'lever.channels.organicPerDay.help':
    '什么都不做时，市场里剩下的人每天被这个渠道触达的风险率；在扩散型渠道里，它就是巴斯模型的p。',
  'lever.channels.intentShift.label': '来人的意愿',
  'lever.channels.intentShift.help':
    '与同一细分人群相比，这个渠道带来的人有多想（或多不想）走完最初几级台阶。',
  'lever.channels.fit.label': '匹配度',
  'lever.channels.fit.help': '这个渠道触达各个细分人群的效果。',

  // Channels: stock
  'lever.channels.hoursPerDay.label': '投入工时',
  'lever.channels.hoursPerDay.help': '自己每天投入的小时数：积累型渠道天天都投，爆发型渠道只在准备期投。',
  'lever.channels.hourPrice.label': '每小时价格',
  'lever.channels.hourPrice.help': '积累型渠道拿投放金额到外面买一小时工作要多少钱。',
  'lever.channels.goodwillFade.label': '积累：消退',
  'lever.channels.goodwillFade.help': '积累型和爆发型渠道的积累每天消退多快：取0.01时69天减半。',
  'lever.channels.halfGoodwill.label': '半饱和积累',
  'lever.channels.halfGoodwill.help':
    '积累到多少（以尚未消退的工时计），积累型或爆发型渠道能达到触达上限的一半。',
  'lever.channels.lagDays.label': '积累：滞后',
  'lever.channels.lagDays.help': '在积累型和爆发型渠道里，今天下的功夫要过多少天才见效。',

  // Channels: burst
  'lever.channels.firstDay.label': '活动：首日',
  'lever.channels.firstDay.help': '爆发型渠道的第一场活动从哪一天开始。',
  'lever.channels.everyDays.label': '活动：间隔',
  'lever.channels.everyDays.help': '爆发型渠道的一场活动与下一场相隔多少天；取0表示只办一次。',
  'lever.channels.riseDays.label': '活动：升温',
  'lever.channels.riseDays.help': '爆发型渠道的活动从首日到顶峰要多少天。',
  'lever.channels.fadeDays.label': '活动：降温时间',
  'lever.channels.fadeDays.help': '活动过了顶峰，大约多少天后开始明显降温；越长，热度退得越晚。',
  'lever.channels.fadePower.label': '活动：降温指数',
  'lever.channels.fadePower.help': '热度按幂律消退的指数；越大，被人遗忘得越快。',
  'lever.channels.preparationDays.label': '活动：准备天数',
  'lever.channels.preparationDays.help': '爆发型渠道每场活动之前准备多少天；准备得越久，顶峰越高。',
  'lever.channels.preparationPower.label': '活动：准备的作用',
  'lever.channels.preparationPower.help': '活动的强度是（1＋准备天数）的几次方：取0.3时，准备9天强度翻倍。',
  'lever.channels.roundCost.label': '活动：费用',
  'lever.channels.roundCost.help': '爆发型渠道每场活动花的钱；只付得起一部分，活动就小那么多。',
  'lever.channels.residue.label': '活动：沉淀',
  'lever.channels.residue.help': '爆发型渠道每场活动留下多少积累，以工时计；准备会让它成倍增加。',

  // Channels: spread
  'lever.channels.imitation.label': '模仿',
  'lever.channels.imitation.help':
    '在扩散型渠道里，假如其他人都已加入，市场里剩下的人每天被带动的风险率；巴斯模型称之为q。',
  'lever.channels.adopters.label': '模仿谁',
  'lever.channels.adopters.help': '扩散型渠道跟着哪些人的数量走。',
  'lever.channels.adopters.option.present': '目前还在的人',
  'lever.channels.adopters.option.joined': '所有加入过的人',

  // Channels: path, cost, rewards
  'lever.channels.visitRate.label': '触达到来看',
  'lever.channels.visitRate.help': '渠道触达的人里，有多大比例会来看一看。',
  'lever.channels.signUpRate.label': '来看到注册',
  'lever.channels.signUpRate.help': '来看的人里，除产品自身外没有任何东西替它说话时，有多大比例会注册。',
  'lever.channels.costPerJoiner.label': '单个新增成本',
  'lever.channels.costPerJoiner.help':
    '每有一人经这个渠道加入，就付给带来她的一方多少钱，用来代替每天的投放。',
  'lever.channels.signUpReward.label': '新人奖励',
  'lever.channels.signUpReward.help': '送给每个经这个渠道加入的人的钱或礼品。',
  'lever.channels.rewardEffect.label': '奖励：作用',
  'lever.channels.rewardEffect.help':
    '很高的奖励能给注册的对数几率加多少；访客本来就都注册的话，它加不了什么。',
  'lever.channels.halfReward.label': '半饱和奖励',
  'lever.channels.halfReward.help': '奖励到多少时，作用达到一半，羊毛党也来了一半。',
  'lever.channels.mostHunters.label': '羊毛党上限',
  'lever.channels.mostHunters.help':
    '奖励很高时，这个渠道的新增里有多大比例只为奖励而来；没有奖励就没有羊毛党。',

  // The market
  'lever.segments.growthPerYear.label': '市场增长',
  'lever.segments.growthPerYear.help': '这群人一年增长多少：0.2是增加五分之一，−0.2是减少五分之一。',
  'lever.segments.rivalShare.label': '竞争对手的实力',
  'lever.segments.rivalShare.help': '打定主意要注册的人里，有多大比例转去了竞争对手那里。',
  'lever.segments.rivalsPerDay.label': '竞争对手的拉力',
  'lever.segments.rivalsPerDay.help': '不管你做什么，市场里剩下的人每天被竞争对手拿走的风险率。',

  // Trust
  'lever.trust.mediaPerDay.label': '媒体报道',
  'lever.trust.mediaPerDay.help': '每天为争取媒体报道花的钱。',
  'lever.trust.casesPerDay.label': '案例访谈',
  'lever.trust.casesPerDay.help': '每天为请用户讲述自己的案例花的钱。',
  'lever.trust.casesWorth.label': '案例的价值',
  'lever.trust.casesWorth.help': '同样的钱，花在案例上建立的信任是花在媒体上的几倍。',
  'lever.trust.carryOver.label': '余效',
  'lever.trust.carryOver.help': '今天的信任有多少能留到明天。',
  'lever.trust.halfSpend.label': '半饱和投入',
  'lever.trust.halfSpend.help': '每天稳定在媒体上花多少钱，信任能达到最强作用的一半。',
  'lever.trust.strongest.label': '最强作用',
  'lever.trust.strongest.help': '最高的信任能给注册的对数几率加多少；访客本来就都注册的话，它加不了什么。',

  // Referral
  'lever.referral.invites.label': '邀请数',
  'lever.referral.invites.help': '没有别的因素加成时，一个人每次平均发出多少个邀请。',
  'lever.referral.invitesOn.label': '时机',
  'lever.referral.invitesOn.help': '人们什么时候邀请别人：每次来访都邀请，还是只在加入当天邀请一次。',
  'lever.referral.invitesOn.option.visit': '每次来访',
  'lever.referral.invitesOn.option.joining': '只在加入时一次',
  'lever.referral.most.label': '一人最多',
  'lever.referral.most.help': '一个人发出这么多邀请之后，就不再发了。',
  'lever.referral.conversion.label': '响应率',
  'lever.referral.conversion.help': '被邀请的人只要还在市场里，有多大比例会来看一看。',
  'lever.referral.delayShape.label': '延迟：分布形状',
  'lever.referral.delayShape.help': '人们过多久才响应邀请。',
  'lever.referral.delayShape.option.geometric': '每天的机会都一样',
  'lever.referral.delayShape.option.fixed': '人人天数相同',
  'lever.referral.delayDays.label': '延迟',
  'lever.referral.delayDays.help': '邀请平均要过多少天才有人响应；取1就是第二天。',
  'lever.referral.activatedEffect.label': '激活带来更多邀请',
  'lever.referral.activatedEffect.help': '激活能让邀请数的对数增加多少：取0.7时邀请数翻倍。',
  'lever.referral.habitEffect.label': '习惯带来更多邀请',
  'lever.referral.habitEffect.help': '完全养成的习惯能让邀请数的对数增加多少。',
  'lever.referral.reward.label': '邀请奖励',
  'lever.referral.reward.help': '被邀请的人加入后，付给邀请人的钱。',
  'lever.referral.rewardEffect.label': '奖励带来更多邀请',
  'lever.referral.rewardEffect.help': '很高的奖励能让邀请数的对数增加多少。',
  'lever.referral.halfReward.label': '半饱和奖励',
  'lever.referral.halfReward.help': '奖励到多少时，上述作用达到一半。',
  'lever.referral.companyEffect.label': '有伴抑制自然流失',
  'lever.referral.companyEffect.help':
    '邀请人还在的时候，被邀请的人的自然流失能降低多少，以对数风险计：取0.2时只剩82%。',
};
