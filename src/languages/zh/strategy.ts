/** Campaigns and strategies. */
export const strategy: Readonly<Record<string, string>> = {
  'checklist.purpose': '目的',
  'checklist.worth': '愿意付出的代价',
  'checklist.timing': '时机',
  'checklist.flow': '流程',
  'checklist.people': '分工',
  'checklist.prizes': '奖品',
  'checklist.look': '视觉',
  'checklist.copy': '文案',
  'checklist.channel': '渠道',
  'checklist.substitute': '渠道失灵时的备选',
  'checklist.rhythm': '节奏',
};
