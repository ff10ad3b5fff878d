/** The parts of a day, the groups of levers, units, and the works that are cited. */
export const mechanisms: Readonly<Record<string, string>> = {
  'owner.channels.title': '渠道',
  'owner.segments.title': '细分人群',
  'owner.programme.title': '留存计划',
  'owner.visit.title': '来访',
  'owner.onboarding.title': '新手引导与关键行为',
  'owner.steps.title': '台阶',
  'owner.revenue.title': '收入',
  'owner.leave.title': '流失',
  'owner.nodes.title': '流失节点',
  'owner.ledger.title': '账本',

  'mechanism.calendar.title': '运营日历',
  'mechanism.calendar.help': '在排好的日子里拨动拉杆、支出费用。',
  'mechanism.acquisition.title': '拉新',
  'mechanism.arrival.title': '新用户到来',
  'mechanism.arrival.help': '赋予每个新用户各自的需求、自然流失倾向、意愿和习惯养成速度。',
  'mechanism.programme.title': '留存计划',
  'mechanism.programme.help': '为已经来了的人提供服务、内容和关怀；几周后才见效。',
  'mechanism.visit.title': '来访',
  'mechanism.visit.help': '需求、新鲜感和习惯决定今天谁会来；来一次，习惯就深一分，不来则慢慢淡去。',
  'mechanism.onboarding.title': '新手引导与关键行为',
  'mechanism.onboarding.help': '新用户一级级走上台阶；在期限内做够次数的关键行为，就算激活。',
  'mechanism.revenue.title': '收入',
  'mechanism.revenue.help': '有些来访以购买收尾；每单金额服从对数正态分布。',
  'mechanism.leave.title': '流失',
  'mechanism.leave.help': '自然流失和各个流失节点分别消耗每个人的倒计时，哪一个先归零，人就因它离开。',
  'mechanism.ledger.title': '账本',
  'mechanism.ledger.help': '汇总各项成本，并在预算用完之前拨付资金。',

  'unit.days': '天',
  'unit.perDay': '每天',
  'unit.hours': '小时',
  'unit.people': '人',
  'unit.times': '次',
  'unit.logOdds': '对数几率',
  'unit.logHazard': '对数风险',
  'unit.steps': '级',
  'unit.minorUnits': '最小货币单位（分）',

  'reference.adjust2023': 'Adjust（2023）《Mobile App Trends》：2022年各垂直品类按天数的留存中位数。',
  'reference.robyn': 'Meta开源项目Robyn（源代码与文档）：各类媒体广告余效衰减的经验值。',
  'reference.lightweightMmm':
    'Google开源项目LightweightMMM（源代码）：几何式广告余效、Hill饱和曲线及其默认值。',
  'reference.lally2010':
    'Lally、van Jaarsveld、Potts与Wardle（2010），关于习惯如何养成的研究（How are habits formed），《European Journal of Social Psychology》第40卷。',
  'reference.faderHardie2007':
    'Fader与Hardie（2007），关于如何推算客户留存（How to project customer retention），《Journal of Interactive Marketing》第21卷。',
  'reference.faderHardie2018':
    'Fader、Hardie、Liu、Davin与Steenburgh（2018），再论如何推算客户留存（How to project customer retention revisited），《Journal of Interactive Marketing》第43卷。',
};
