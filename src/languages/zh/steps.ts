/** What guidance at a step costs. 引导的成本. */
export const steps = {
  'lever.steps.guidanceCost.label': '引导成本',
  'lever.steps.guidanceCost.help': '每次有人来迈这级台阶，每单位引导要花多少钱：好比导师的几分钟。',
  'lever.steps.guidanceCost.note': '这是虚构的数：一段文字几乎不按人头花钱，导师的一小时就贵了。',
  'total.guideSpend': '花在引导上的钱',
};
