/** What a comparison says of single futures, and of where strategies differ. */
export const futures: Readonly<Record<string, string>> = {
  'compare.futures': '一个个未来',
  'compare.futuresMean': '每张图是所有策略的一次运行。没有人活在平均数里：真正到来的只是其中一个未来。',
  'compare.play': '{count, plural, other {播放#个未来}}',
  'compare.pause': '暂停',
  'compare.goOn': '继续播放',
  'compare.futureBefore': '上一个未来',
  'compare.futureAfter': '下一个未来',
  'compare.choice': '比较的对象',
  'compare.choiceHelp': '一次比较{min}个或{max}个，都与其中第一个相比。你在历史里起了名字的路也会列在这里。',
  'compare.differ': '不同之处',
  'compare.differLever': '拉杆',
  'compare.differNone': '它们的拉杆完全一样。',
  'compare.differCalendar': '它们的日程不一样。',
  'compare.differTrial': '它们在一部分人身上试的做法不一样。',
  'studyChart.future': '{count}个未来中的第{n}个：{list}',
  'studyChart.futureMore': '{own}（{more}）',
};
