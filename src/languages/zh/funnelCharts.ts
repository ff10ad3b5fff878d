/** What funnels measure and say. */
export const funnelCharts: Readonly<Record<string, string>> = {
  'measure.funnel.title': '迄今激活的新用户占比',
  'measure.funnel.definition':
    '在记录期内加入的人里，到期末完成全部步骤、做出关键行为并且激活的比例；较晚加入的人时间较短。每一级只数到达本级以及之前各级的人。',
  'measure.funnel.bought.title': '迄今买过两次的新用户占比',
  'measure.funnel.bought.definition':
    '在记录期内加入的人里，到期末买过两次的比例；较晚加入的人时间较短。每一级只数到达本级以及之前各级的人。',
  'measure.funnel.member.title': '迄今续费的新用户占比',
  'measure.funnel.member.definition':
    '在记录期内加入的人里，到期末付费进入第二个会员周期的比例；较晚加入的人时间较短。每一级只数到达本级以及之前各级的人。',
  'measure.funnel.life.title': '回访、激活并买过两次的新用户占比',
  'measure.funnel.life.definition':
    '在记录期内加入的人里，到期末曾在另一天再来、已激活且买过两次的比例，先后不限；较晚加入的人时间较短。每一级只数到达本级以及之前各级的人。',
  'funnelChart.ask': '新用户能走多远，又在哪里流失？',
  'funnelChart.first': '{n}',
  'funnelChart.step': '{before} → {n} · {share}',
  'funnelChart.median': '半数不晚于第{day}天',
  'funnelChart.lost': '虚线框：从上一级到这里少掉的人',
  'funnelChart.reading': '{stage}：{list}',
  'funnelChart.count': '{n}人',
  'funnelChart.ofBefore': '上一级的{share}',
  'funnelChart.ofFirst': '全部加入者的{share}',
  'funnelChart.reached': '加入的{all}人里，{share}走到了“{stage}”。',
  'funnelChart.most': '“{stage}”之前少掉的人最多：{lost}人，占上一级的{share}。',
  'funnelChart.none': '一路上没有人掉队。',
  'funnelChart.runs': '加入的人里，走到“{stage}”的：{list}。',
  'funnelChart.few': '只有{count}人加入：偶然波动会很大。',
  'funnelChart.nobody': '还没有人加入。请多运行几天，或加大拉新。',
  'funnelChart.noStages': '这次运行里没有加入之后的任何记录。',
  'funnelChart.stage': '阶段',
  'funnelChart.people': '人数',
  'funnelChart.shareBefore': '占上一级',
  'funnelChart.shareFirst': '占全部加入者',
  'funnelChart.medianDay': '半数到达（天）',
};
