const channelMoney = '渠道本身的投入、新人奖励和邀请奖励；信任投入这类同时服务所有渠道的钱不算在内';

const nextLaw =
  '按其曲线在最近7天花费水平上的斜率算：多拉来一个人（无论当天还是以后）要多花的钱，再加上每个人到来时要付的钱。钱带不来人的地方没有这个数';

const broughtBy = '她付的钱，加上分摊到她身上的广告收入和佣金，减去服务她的成本';

const paybackLaw = `${broughtBy}，每天都按观察到当天结束的人取平均。她没花钱时为0；在至少有30人被观察到的范围内还没回本时，没有这个数`;

const roiLaw =
  '刚加入不久的人还没有多少时间付钱。标准误是这么多人之间的偶然波动；不足30人或没有花钱时没有这个数';

const lifePeople = '对运行期间加入、且观察到那一天结束的所有人，取他们';
const brought = `加入后的每一天：${lifePeople}付的钱，加上分摊到的广告收入和佣金，减去服务他们的成本，再除以人数`;
const paid = `加入后的每一天：${lifePeople}付的钱，再除以人数`;
const rule =
  '一个活跃用户28天带来多少钱，以后每28天都照旧，直到她不再活跃为止：每28天里活跃过的人，有一定比例在下一个28天不再活跃。它把所有人当成一样的人，把将来当成现在';
const added = '把前{days}天加起来';
const discounted = '把前{days}天加起来，越晚的折得越多：加入一年后的1元按1 ÷（1 + {rate}%）元算';

const incrementLaw =
  '在所有得到奖励或由它促成的行为里，只因为有它才发生的比例；其余的本来也会发生，等于白补贴。注册礼、惊喜这类奖励的不是谁的选择，不计在内。不足30次时没有这个数';
const incrementCostLaw =
  '奖励和折扣的花费，除以“只因为有它才发生”减去“因为有它反而没发生”的次数。这个差不大于零时没有这个数';

const effectLaw =
  '从第一次符合规则那天起28天内来过的比例，减去被抽签留出、规则不去打扰的人的同一比例。符合规则的人都算，不论是否真的联系到。任何一边不足30人时没有这个数';

const trialFew = '附标准误。任何一边不足30人，或没有试验时，没有这个数。';
const trialLaw = `减去其余人的同一平均数，各按记录里的所有人取平均；${trialFew}`;

const serviceLaw =
  '最近7天新出现的工作里得到满足的比例：每天的工作按该流程最近一轮完成的情况计。没有工作出现时没有这个数。';
const lastDays = '取最近7天的日均值。工时指联系用户和做访谈的人手的时间。';

/** Texts of what costs and pays: totals, measures, charts. 钱从哪里来，花到哪里去。 */
export const economics: Readonly<Record<string, string>> = {
  'total.visitCost': '接待来访的成本',
  'total.orderCost': '交付订单的成本',
  'total.goodsCost': '货品成本',
  'total.staffHours': '团队可用的工时',
  'total.interviewHours': '访谈的工时',

  'measure.users.title': '用户数',
  'measure.users.definition':
    '截至当天加入过、且在记录开始前还没离开的所有人，也就是账号数；悄悄离开的人仍算在内。',
  'measure.users.line.users': '用户数',
  'measure.activeShare.title': '用户活跃率',
  'measure.activeShare.definition': '截至当天加入过的所有人里，截至当天（含当天）的30天内活跃过的比例。',
  'measure.activeShare.line.activeShare': '活跃率',
  'measure.arpu.title': '每个活跃用户的收入（ARPU）',
  'measure.arpu.definition':
    '截至当天（含当天）的30天收入，除以这30天里活跃过的人数（去重）；记录不满30天时没有这个数。',
  'measure.arpu.line.arpu': '每个活跃用户的收入',

  'measure.cac.title': '获客成本（CAC）',
  'measure.cac.definition': `花在渠道上的钱（${channelMoney}），除以由渠道加入的人数。没有人加入时没有这个数。`,
  'measure.cac.item.title': '获客成本：{name}',
  'measure.cac.item.definition': `花在渠道“{name}”上的钱（${channelMoney}），除以由它加入的人数。没有人由它加入时没有这个数。`,
  'measure.cac.line.cac': '获客成本',
  'measure.cacMarginal.title': '下一个用户的获客成本',
  'measure.cacMarginal.definition': `通过眼下最便宜的渠道再多拉来一个人要花多少钱，${nextLaw}。`,
  'measure.cacMarginal.item.title': '下一个用户的获客成本：{name}',
  'measure.cacMarginal.item.definition': `通过渠道“{name}”再多拉来一个人要花多少钱，${nextLaw}。`,
  'measure.cacMarginal.line.cacMarginal': '下一个用户的获客成本',
  'measure.payback.title': '回本周数',
  'measure.payback.definition': `加入后第几周结束时，一个新用户带来的钱首次达到平均获客成本：${paybackLaw}。区间由每个人带来的钱相差多少算出。`,
  'measure.payback.item.title': '回本周数：{name}',
  'measure.payback.item.definition': `加入后第几周结束时，渠道“{name}”的一个新用户带来的钱首次达到她的获客成本：${paybackLaw}。区间由每个人带来的钱相差多少算出。`,
  'measure.roi.title': '渠道投资回报率（ROI）',
  'measure.roi.definition': `运行期间加入的人至今带来的钱（他们付的钱，加上分摊到的广告收入和佣金，减去服务他们的成本），减去渠道花费，再除以渠道花费。${roiLaw}。`,
  'measure.roi.item.title': '渠道投资回报率（ROI）：{name}',
  'measure.roi.item.definition': `运行期间由渠道“{name}”加入的人至今带来的钱（他们付的钱，加上分摊到的广告收入和佣金，减去服务他们的成本），减去它的花费，再除以它的花费。${roiLaw}。`,

  'measure.ltv.title': '至今的生命周期价值（LTV）',
  'measure.ltv.definition': `${brought}；在至少有30人被观察到的范围内，把这些天加起来。误差由每个人带来的钱相差多少算出。`,
  'measure.ltv.days.title': '{days}天生命周期价值',
  'measure.ltv.days.definition': `${brought}；${added}。`,
  'measure.ltv.discounted.title': '{days}天生命周期价值，年折现率{rate}%',
  'measure.ltv.discounted.definition': `${brought}；${discounted}。`,
  'measure.ltvFormula.title': '按经验公式的生命周期价值',
  'measure.ltvFormula.definition': `${rule}；一生合计就是两者相除。不足两个完整的28天，或没有人沉默时，没有这个数。`,
  'measure.ltvFormula.days.title': '按经验公式的{days}天生命周期价值',
  'measure.ltvFormula.days.definition': `${rule}；${added}。`,
  'measure.ltvFormula.discounted.title': '按经验公式的{days}天生命周期价值，年折现率{rate}%',
  'measure.ltvFormula.discounted.definition': `${rule}；${discounted}。`,
  'measure.ltvPaid.title': '一个新用户至今付的钱',
  'measure.ltvPaid.definition': `${paid}；在至少有30人被观察到的范围内，把这些天加起来。误差由每个人带来的钱相差多少算出。`,
  'measure.ltvPaid.days.title': '一个新用户{days}天付的钱',
  'measure.ltvPaid.days.definition': `${paid}；${added}。`,
  'measure.ltvPaid.discounted.title': '一个新用户{days}天付的钱，年折现率{rate}%',
  'measure.ltvPaid.discounted.definition': `${paid}；${discounted}。`,

  'measure.increment.title': '激励的增量占比',
  'measure.increment.definition': `所有激励合计：${incrementLaw}。`,
  'measure.increment.item.title': '激励的增量占比：{name}',
  'measure.increment.item.definition': `激励“{name}”：${incrementLaw}。`,
  'measure.incrementCost.title': '每次增量行为的成本',
  'measure.incrementCost.definition': `所有激励合计：${incrementCostLaw}。`,
  'measure.incrementCost.item.title': '每次增量行为的成本：{name}',
  'measure.incrementCost.item.definition': `激励“{name}”：${incrementCostLaw}。`,
  'measure.ruleEffect.title': '有留出对照的规则的效果',
  'measure.ruleEffect.definition': `每条关怀规则所符合的人：${effectLaw}。只有一条规则留出对照时才有单一的数。`,
  'measure.ruleEffect.item.title': '规则的效果：{name}',
  'measure.ruleEffect.item.definition': `规则“{name}”所符合的人：${effectLaw}。`,
  'measure.trialSpent.title': '试验：人均消费之差',
  'measure.trialSpent.definition': `试验小组里的人加入以来平均花了多少钱，${trialLaw}`,
  'measure.trialOrders.title': '试验：人均购买次数之差',
  'measure.trialOrders.definition': `试验小组里的人加入以来平均购买了多少次，${trialLaw}`,
  'measure.trialActivated.title': '试验：新人激活率之差',
  'measure.trialActivated.definition': `试验小组里距记录结束至少14天加入的人，加入后14天内激活的比例，减去其余人的同一比例；${trialFew}`,
  'measure.trialVisits.title': '试验：人均活跃天数之差',
  'measure.trialVisits.definition': `试验小组里的人在记录期间平均有多少天活跃，${trialLaw}`,

  'measure.service.title': '服务水平',
  'measure.service.definition': `所有流程合计，${serviceLaw}`,
  'measure.service.item.title': '服务水平：{name}',
  'measure.service.item.definition': `流程“{name}”，${serviceLaw}`,
  'measure.service.line.service': '服务水平',
  'measure.backlog.title': '积压',
  'measure.backlog.definition': '一天结束时核心流程里还在等待的工作件数，所有流程合计。',
  'measure.backlog.item.title': '积压：{name}',
  'measure.backlog.item.definition': '一天结束时流程“{name}”里还在等待的工作件数。',
  'measure.staffHours.title': '已用的关怀工时',
  'measure.staffHours.definition': `每天用掉的工时，${lastDays}`,
  'measure.staffHours.used.title': '已用的关怀工时',
  'measure.staffHours.used.definition': `每天用掉的工时，${lastDays}`,
  'measure.staffHours.offered.title': '可用的关怀工时',
  'measure.staffHours.offered.definition': `每天可用的工时，${lastDays}`,
  'measure.staffHours.free.title': '没用上的关怀工时',
  'measure.staffHours.free.definition': `每天剩下的工时，${lastDays}`,
  'measure.staffHours.line.used': '已用',
  'measure.staffHours.line.offered': '可用',
  'measure.unserved.title': '符合规则但没顾上',
  'measure.unserved.definition': '规则符合到人、却因工时或预算不够没有联系到的次数，所有规则合计。',
  'measure.unserved.item.title': '符合规则但没顾上：{name}',
  'measure.unserved.item.definition': '规则“{name}”符合到人、却因工时或预算不够没有联系到的次数。',

  'ledgerLine.purchases': '用户购买付的钱',
};
