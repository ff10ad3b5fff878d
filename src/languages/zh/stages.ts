/** 产品阶段，以及随阶段变化的新手引导。 */

const stageOptions = {
  zeroToOne: '0→1：寻找方向',
  oneToN: '1→n：增长',
  commercialise: '商业化',
  decline: '衰退',
} as const;

/** 一根以阶段为选项的拉杆，各选项怎么说。 */
const optionsOf = (lever: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stageOptions).map(([stage, text]) => [`lever.${lever}.option.${stage}`, text]),
  );

export const stages: Readonly<Record<string, string>> = {
  'owner.stage.title': '产品阶段',
  'mechanism.stage.title': '产品阶段',
  'mechanism.stage.help': '从各项汇总数判断产品是在找方向、在增长、在赚钱，还是在衰退。',

  'lever.stage.fixed.label': '阶段',
  'lever.stage.fixed.help': '阶段由汇总数判断，还是手动指定。',
  'lever.stage.fixed.option.inferred': '自动判断',
  ...optionsOf('stage.fixed'),
  'lever.stage.settledActivation.label': '增长期：激活门槛',
  'lever.stage.settledActivation.help': '最近28天里，平均每个新用户对应多少激活，才可能算方向已定。',
  'lever.stage.settledReturning.label': '增长期：回访门槛',
  'lever.stage.settledReturning.help': '最近28天的来访中，老用户占到多大比例，才算方向已定。',
  'lever.stage.earnsPerVisit.label': '商业化：每次来访收入',
  'lever.stage.earnsPerVisit.help': '方向已定之后，最近28天平均每次来访带来多少收入，就算进入商业化。',
  'lever.stage.declineRate.label': '衰退：每周降幅',
  'lever.stage.declineRate.help': '产品衰退时，来访量每周减少的比例。',
  'lever.stage.declineWeeks.label': '衰退：持续周数',
  'lever.stage.declineWeeks.help': '来访量连续多少周这样下降，才算衰退。',

  'measure.settledDays.title': '方向已定的天数',
  'measure.settledDays.definition': '截至当天，有多少天产品一早就已经过了0→1阶段；阶段在前一天晚上判断。',
  'measure.settledDays.line.settledDays': '方向已定的天数',
  'chart.askSettledDays': '到目前为止，方向定下来几天了？',

  'lever.steps.from.label': '起始阶段',
  'lever.steps.from.help': '从产品的哪个阶段起，引导新用户走这级台阶。',
  ...optionsOf('steps.from'),
  'lever.steps.until.label': '截止阶段',
  'lever.steps.until.help': '到产品的哪个阶段为止，引导新用户走这级台阶。',
  ...optionsOf('steps.until'),
  'lever.steps.keyValue.label': '价值',
  'lever.steps.keyValue.help': '走过这级台阶，在每级都有的提升之外，再给关键行为的对数几率加多少。',
  'lever.steps.matureShift.label': '价值：成熟后的变化',
  'lever.steps.matureShift.help': '产品方向已定（1→n及以后）时，上述价值变化多少。',

  'lever.onboarding.keyIntent.label': '关键行为：意愿的作用',
  'lever.onboarding.keyIntent.help': '个人意愿每高一个单位，关键行为的对数几率增加多少。',
  'lever.onboarding.stepsPerVisit.label': '引导长度',
  'lever.onboarding.stepsPerVisit.help': '一次来访最多接连引导几级台阶；每一级都带来摩擦。',
  'lever.onboarding.beginnerTask.label': '新手任务',
  'lever.onboarding.beginnerTask.help': '专为新手设计的任务或关卡，在最初几天给关键行为增加的对数几率。',
  'lever.onboarding.beginnerDays.label': '新手任务：天数',
  'lever.onboarding.beginnerDays.help': '新手任务从加入那天起持续多少天。',
  'lever.onboarding.forcedShare.label': '强制的关键行为',
  'lever.onboarding.forcedShare.help':
    '在激活期限内，有多大比例的来访被强制做一次关键行为：日志会记下，但没有人因此感到价值。',
  'lever.leave.intentEffect.label': '意愿抑制自然流失',
  'lever.leave.intentEffect.help': '个人意愿每高一个单位，不管做了什么，自然流失降低多少，以对数风险计。',
  'lever.leave.intentEffect.note':
    '意愿强的人做得更多，也留得更久：看上去像是行为的功劳，可能只是意愿的差别。',
  'lever.segments.activationEffect.label': '激活：对这群人的作用',
  'lever.segments.activationEffect.help':
    '激活对这群人的自然流失，在对所有人的作用之外再降低多少，以对数风险计。',
};
