/** Texts of what costs and pays: totals, measures, charts. 钱从哪里来，花到哪里去。 */
export const economics: Readonly<Record<string, string>> = {
  'total.visitCost': '接待来访的成本',
  'total.orderCost': '交付订单的成本',
  'total.goodsCost': '货品成本',
  'total.staffHours': '团队可用的工时',
  'total.interviewHours': '访谈的工时',
};
