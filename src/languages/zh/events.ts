/** Logs of events: what is wrong with their rows. */
export const events: Readonly<Record<string, string>> = {
  'problem.eventColumn':
    '这份日志缺少“{path}”这一列，只有：{read}。第一行必须写明列名，其中要有 distinct_id、event 和 time。',
  'problem.eventFields':
    '这一行有 {read} 个字段，而第一行只写了 {max} 个列名。这一行已略去；请检查是否少了引号。',
  'problem.eventField': '这一行的“{path}”读到的是“{read}”，但它只接受{takes}。这一行已略去。',
  'problem.eventCurrency':
    '这一行以“{read}”计价，而日志以 {currency} 计价；一份日志只能用一种货币。这一行已略去。',
  'takes.date': '一个日期，例如 2024-01-31',
  'takes.dateTime': '一个日期，例如 2024-01-31，后面可以带时刻',
  'takes.count': '一个整数',
  'takes.amount': '以主单位计的金额，例如 12.50',
};
