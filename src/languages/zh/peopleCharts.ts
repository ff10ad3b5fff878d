/** What charts of who the people are say. */
export const peopleCharts: Readonly<Record<string, string>> = {
  'peopleChart.askKeys': '现在有多少关键用户？',
  'peopleChart.askKeysNew': '每天新增多少关键用户？',
  'peopleChart.askKeysLost': '每天有多少人不再是关键用户？',
  'peopleChart.askKeyPresent': '还有多少关键用户真的在？',
  'peopleChart.askKeyShare': '关键用户占全部用户的多少？',
  'peopleChart.askKeyValue': '用户付的钱有多少来自关键用户？',
  'peopleChart.askKeyContributions': '内容贡献有多少来自关键用户？',
  'peopleChart.askSatisfied': '被问到的人里，多少人说自己满意？',
  'peopleChart.noRule': '这里没有人算关键用户：还没有写明条件。可以在操作项“关键用户：怎样才算”里填写。',
  'peopleChart.noSurvey': '没有问过任何人：没有做过问卷，或者没有可问的功能。',
  'peopleChart.unknown': '这次运行没有记录这里要问的内容。',
};
