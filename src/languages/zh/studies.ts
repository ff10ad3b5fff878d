/** What cells of many runs say: comparisons, and levers moved one at a time. */
export const studies: Readonly<Record<string, string>> = {
  'compare.title': '比较：{list}',
  'compare.own': '你的拉杆',
  'compare.run': '{count, plural, other {每个策略运行#个种子}}',
  'compare.again': '{count, plural, other {每个策略再运行#个种子}}',
  'compare.luck': '运气',
  'compare.same': '同一运气',
  'compare.fresh': '每次换一批运气',
  'compare.sameMeans': '每一次运行里，所有策略面对同一批人、同一份运气。',
  'compare.freshMeans': '每次运行都换一批人、换一份运气，就像现实中那样。',
  'compare.paired':
    '同一运气帮了忙：同一种子的两次运行同涨同落（相关系数{correlation}），差值的波动只有换一批运气时的{saved}分之一。{count}个种子抵得上{fresh}个。',
  'compare.pairedAll': '同一运气帮了大忙：每个种子里差值都一样，一个种子就抵得上全部。',
  'compare.pairedLittle':
    '同一运气在这里帮不上多少忙：同一种子的两次运行几乎各走各的（相关系数{correlation}）。',
  'compare.freshPaired':
    '换一批运气时，两次运行毫无共同之处（相关系数{correlation}）：策略的作用淹没在偶然里。试试同一运气。',
  'compare.unequal':
    '“{a}”与“{b}”花的钱不一样：{spentA}对{spentB}（不含服务用户的成本）。领先可能是花钱买来的。',
  'compare.of': '“{b}”与“{a}”：{text}',
  'compare.few': '{count, plural, other {#个种子}}说明不了多少：运行这么少，深浅只能画到这么宽。',
  'sensitivity.title': '每次只动一个拉杆',
  'sensitivity.run': '{runs, plural, other {拨动拉杆：共#次运行}}',
  'sensitivity.again': '{runs, plural, other {重新拨动拉杆：共#次运行}}',
  'sensitivity.plausible': '每个拉杆依次拉到合理范围的两端，运气不变。两个一起动的效果不在图上。',
  'sensitivity.part': '每个拉杆上下各动其值的{share}，运气不变。两个一起动的效果不在图上。',
  'sensitivity.noSize': '没有拨动，因为目前不设上限：{list}。',
  'manyRuns.stop': '停止',
  'manyRuns.progress': '全部运行完成了多少',
  'manyRuns.going': '已完成{share}',
  'manyRuns.waiting': '先等你自己的运行结束',
  'manyRuns.stopped': '已停止。之前的结果仍然显示。',
  'manyRuns.done': '全部运行完毕。',
  'manyRuns.stale': '之后拉杆动过：这是之前的运行。',
};
