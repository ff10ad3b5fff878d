/** What is said about formulas. */
export const formulas: Readonly<Record<string, string>> = {
  'takes.formula': '公式，例如age > 28',
  'problem.formulaEmpty': '“{path}”的公式是空的。请写一个公式；想表示“谁都不算、永远不会”，就写“false”。',
  'problem.formulaLong': '“{path}”的公式有{read}个字符，但最多{max}个。请缩短。',
  'problem.formulaMany': '“{path}”的公式里，数字、名称和运算加起来超过了{max}个。请精简。',
  'problem.formulaDeep': '“{path}”的公式里，括号或条件嵌套超过了{max}层。请写得平一些。',
  'problem.formulaCharacter':
    '“{path}”的公式里有“{read}”，公式里不能出现它。可以用的是：名称、数字、括号、+ - * / % ^、比较符号，以及and、or、not。',
  'problem.formulaInstead': '“{path}”的公式里有“{read}”。请写成“{instead}”。',
  'problem.formulaNumber': '“{path}”的公式里有“{read}”，这个数太大了。请写小一些的数。',
  'problem.formulaPercent':
    '“{path}”的公式里有一个“%”，后面没有除数。在这里%是求余数：百分比请写成小数，例如0.3。',
  'problem.formulaSideBySide': '“{path}”的公式里，“{read}”之间没有运算符。请在中间写上运算符，例如*或and。',
  'problem.formulaBrackets': '“{path}”的公式里，“{read}”没有配对。每个“(”要有“)”，每个“?”要有“:”。',
  'problem.formulaSyntax': '“{path}”的公式里，“{read}”放在这个位置读不通。请看看它前面的部分。',
  'problem.formulaUnfinished': '“{path}”的公式在“{read}”后面断掉了。请把缺的部分补上。',
  'problem.formulaName': '“{path}”的公式用到了“{read}”，没有这个名称。{hint}',
  'problem.formulaHidden':
    '“{path}”的公式用到了“{read}”，它只有模拟内部知道，分析师读不到。请改用观察得到的量。',
  'problem.formulaWindow': '“{path}”的公式里有“{read}”，这个量要按若干天来数。请写成以下之一：{allowed}。',
  'problem.formulaCall': '“{path}”的公式里单独写了“{read}”，但它是函数。请写成{example}。',
  'problem.formulaNoCall': '“{path}”的公式里，“{read}”后面带了括号，但它不是函数。请去掉括号。',
  'problem.formulaFunction': '“{path}”的公式调用了“{read}”，没有这个函数。{hint}',
  'problem.formulaArguments': '“{path}”的公式给了“{read}”{count}个值。请写成{example}。',
  'problem.formulaNumberWanted':
    '“{path}”的公式里，“{read}”是“是或否”，而这里需要一个数。想把它算成数，请写“{read} ? 1 : 0”。',
  'problem.formulaTruthWanted':
    '“{path}”的公式里，“{read}”是一个数，而这里需要“是或否”。请写一个比较，例如“{read} > 0”。',
  'problem.formulaClass':
    '“{path}”的公式里，“{read}”是几种类别之一。请拿它和其中一种作比较，例如“{example}”。可选的有：{allowed}。',
};
