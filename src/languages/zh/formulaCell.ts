/** A formula with its numbers. 公式：符号下面就是这次运行的数。 */
export const formulaCell: Readonly<Record<string, string>> = {
  'formulaCell.symbols': '符号的含义',
  'formulaCell.lever': '拉杆',
  'formulaCell.measure': '指标',
  'formulaCell.toLever': '到拉杆“{name}”',
  'formulaCell.lights': '点亮“{name}”的拉杆和图表',
  'formulaCell.comesTo': '{result} = {value}',
  'formulaCell.none': '没有结果：其中有的数在这次运行里算不出来。',
  'formulaCell.waiting': '运行结束后就有结果。',
  'formulaCell.old': '拉杆动过了：这里的数来自上一次运行。',
  'formulaCell.if': '如果',
  'formulaCell.otherwise': '否则',
};
