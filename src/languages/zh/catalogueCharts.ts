/** The ladder between two evenings, uplift in the grid of buyers, audiences, cost against staying, intervals. 阶梯流向、增量、观众、成本与留存、区间. */
export const catalogueCharts: Readonly<Record<string, string>> = {
  // 忠诚阶梯：两个晚上之间
  'ladderChart.ask': '谁在忠诚阶梯上登高了，谁滑了下来，谁走了？',
  'ladderChart.head': '第{day}天晚上',
  'ladderChart.headShort': '第{day}天',
  'ladderChart.come': '新加入或回来',
  'ladderChart.gone': '已离开',
  'ladderChart.one':
    '第{from}天晚上在阶梯统计中的有{all, number}人；四周后{same}仍在原来那一级，{up}更高，{down}更低，{gone}已离开。',
  'ladderChart.nobody': '第{from}天晚上没有人在阶梯统计中。',
  'ladderChart.runs': '原来在阶梯统计中的人，四周后站得更高的比例：{list}。',
  'ladderChart.none': '这里没有忠诚阶梯：产品有功能时才会记录。',
  'ladderChart.short': '阶梯每28天记录一晚，这次运行还凑不齐两晚。请至少运行56天。',
  'ladderChart.read': '从“{from}”到“{to}”：{list}',
  'ladderChart.stayed': '一直在“{from}”：{list}',
  'ladderChart.left': '从“{from}”离开：{list}',
  'ladderChart.entered': '新加入或回来，现在在“{to}”：{list}',
  'ladderChart.times': '{count, number}人',
  'ladderChart.timesOf': '{count, number}人，占原来站在这一级的{share}',
  'ladderChart.from': '原来在',
  'ladderChart.to': '现在在“{name}”',
  'ladderChart.sum': '合计',

  // 关注来自谁
  'attentionChart.audience': '谁在看',
  'attentionChart.contributors': '贡献者',
  'attentionChart.visits': '每天{n}次来访',
  'attentionChart.most': '给出关注的来访中，{share}来自{name}。',
  'attentionChart.readFrom': '每天来访：{list}',
  'attentionChart.visitsFrom': '每天来访，{name}',

  // RFM：增量
  'rfmChart.byPaid': '颜色，人均付款（{unit}）：',
  'rfmChart.byMoney': '颜色，每花{money}触达多来的人：',
  'rfmChart.byUplift': '颜色，因触达而来的比例：',
  'rfmChart.upliftRead':
    '“{rule}”：触达{reached}人中{came}人来访，留空{heldOut}人中{rest}人来访；预期提升{points}个百分点',
  'rfmChart.upliftRule': '“{rule}”的预期提升',
  'rfmChart.upliftEach': '每花{money}多来的人',
  'rfmChart.upliftMost':
    '规则“{rule}”预期作用最大的一格：{when}，{often}（{value}）。人少的格子会向平均值靠拢。',
  'rfmChart.perMoney': '每花{money}多来{more}人',
  'rfmChart.perPerson': '提升{points}个百分点',

  // 获客成本与留存
  'costChart.ask': '哪些渠道便宜，带来的人又留得住？',
  'costChart.head': '第30天仍活跃的比例（圆点大小：人数；菱形：下一个新用户的成本）',
  'costChart.headShort': '第30天活跃；菱形：下一个',
  'costChart.across': '获客成本，{unit}',
  'costChart.cheapStay': '便宜、留得住',
  'costChart.dearStay': '贵、留得住',
  'costChart.cheapGo': '便宜、留不住',
  'costChart.dearGo': '贵、留不住',
  'costChart.best': '换算到第30天仍活跃的每一个新用户：{list}。',
  'costChart.item': '“{name}”花了{money}',
  'costChart.none': '“{name}”一个也没留住',
  'costChart.warn': '平均值掩盖了边际：“{name}”的下一个新用户，成本会是以往的{times}倍。',
  'costChart.runs': '第30天仍活跃的每一个新用户的成本，全部渠道合计：{list}。',
  'costChart.few': '还没有哪个有成本的渠道能看出第30天谁仍活跃。请多运行几天。',
  'costChart.read':
    '{name}：平均{each} · 下一个{next} · 第30天{share}活跃（{among}人中的{count}人） · 加入{joined}人',
  'costChart.kept': '第30天仍活跃的每人{money}',
  'costChart.keptColumn': '第30天仍活跃的每人成本',

  // 区间
  'channelChart.payHeadMiddle': '{unit}；色带：95%；虚线：获客成本',
  'channelChart.payRange': '（95%：第{from}至{to}周）',
  'channelChart.payRangeOpen': '（95%：第{from}周或更晚）',
  'channelChart.payError': '标准误：{name}',
  'valueChart.range': '（95%：{low}至{high}，人与人之间的偶然波动）',
  'valueChart.readRange': '95%：{low}至{high}',
  'valueChart.low': '累计带来，下限（95%）',
  'valueChart.high': '累计带来，上限（95%）',

  // 活动日历
  'campaignChart.ask': '什么时候在做什么，哪些活动撞在了一起？',
  'campaignChart.when': '第{from}至{to}天',
  'campaignChart.stays': '第{from}天起一直有效',
  'campaignChart.heat': '热点：{name}',
  'campaignChart.capacity': '上限',
  'campaignChart.empty': '日历是空的：没有安排活动，也没有集中引流的热点。',
  'campaignChart.one': '共安排{count, number}场活动，花费{cost}；{days, number}天中有{busy}天在办活动。',
  'campaignChart.conflict': '“{first}”和“{second}”在第{from}至{to}天撞期{levers}。',
  'campaignChart.levers': '，而且改的是同一项设置',
  'campaignChart.none': '活动之间没有撞期。',
  'campaignChart.hot': '最热的是“{name}”，在第{day}天。',
  'campaignChart.over': '有{count, number}天超过上限。',
  'campaignChart.on': '进行中：{list}',
  'campaignChart.nothingOn': '没有活动',
  'campaignChart.hotRead': '{name}达到峰值的{share}',
  'campaignChart.capacityRead': '上限{value}',
  'campaignChart.campaign': '活动',
  'campaignChart.strategy': '策略',
  'campaignChart.all': '全部',
  'campaignChart.first': '首日',
  'campaignChart.last': '末日',
  'campaignChart.cost': '花费',
  'campaignChart.meets': '与谁撞期',

  // 运行留下的数据
  'column.rungMonth': '最近一个四周末的阶梯级别',
  'column.rungBefore': '再往前四周的阶梯级别',
};
