/** Texts of talk in circles, enquiries and cost alerts: measures and charts. 群里谁在说话，客户要问几次。 */
export const talk: Readonly<Record<string, string>> = {
  'measure.speakers.title': '发言成员',
  'measure.speakers.definition': '当天在群里发过言的成员人数，取截至当天的7天日均值。',
  'measure.sincere.title': '有话要说的成员',
  'measure.sincere.definition': '当天发过言、而且没有红包也会发言的成员人数，取截至当天的7天日均值。',
  'measure.enquiries.title': '来问次数',
  'measure.enquiries.definition':
    '用户当天不得不来问的次数，取截至当天的7天日均值：每件要人工处理的事问一次，拖着没办完的每过一天再问一次。',
  'measure.alertDays.title': '超出成本警戒的天数',
  'measure.alertDays.definition': '截至当天，一天成本超过成本警戒线的天数。',
  'measure.alertDays.line.alertDays': '超出成本警戒的天数',
  'talkChart.askSpeakers': '一天里有多少成员发言？',
  'talkChart.askSincere': '有多少成员是真有话要说，有没有红包都会开口？',
  'talkChart.askEnquiries': '用户不得不来问多少次？',
  'talkChart.askAlerts': '到目前为止，成本警戒响了几天？',
};
