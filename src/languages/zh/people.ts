/** 用户是谁：关键用户、集中度、RFM、忠诚阶梯与各种分层、问卷、注意力。 */
export const people: Readonly<Record<string, string>> = {
  'measure.keyCustomers.title': '关键用户',
  'measure.keyCustomers.definition':
    '所有加入过、当晚符合关键用户条件的人，不论是否已经离开；等于前一晚的人数，加上新成为的，减去不再是的。',
  'measure.keyCustomers.new.title': '新增关键用户',
  'measure.keyCustomers.new.definition': '当晚符合关键用户条件、前一晚还不符合的人。',
  'measure.keyCustomers.lost.title': '流失的关键用户',
  'measure.keyCustomers.lost.definition': '前一晚符合关键用户条件、当晚不再符合的人。',
  'measure.keyCustomers.line.stock': '关键用户',
  'measure.keyCustomers.line.new': '新增关键用户',
  'measure.keyCustomers.line.lost': '流失的关键用户',
  'measure.keyPresent.title': '还在的关键用户',
  'measure.keyPresent.definition':
    '当晚的关键用户中实际没有离开的人，只有引擎知道。其余的人已经悄悄离开，要等条件所统计的天数过去，才不再算数。',
  'measure.keyPresent.line.present': '还在的关键用户',
  'measure.keyShare.title': '关键用户占比',
  'measure.keyShare.definition': '截至当晚所有加入过的人（不论是否已经离开）中，符合关键用户条件的比例。',
  'measure.keyShare.line.share': '关键用户占比',
  'measure.keyValue.title': '关键用户的贡献',
  'measure.keyValue.definition':
    '截至当天的28天里，用户付的全部金额中，付款当天早上已是关键用户的人所占的比例；记录不满28天时没有数值。',
  'measure.keyValue.revenue.title': '关键用户占付费的比例',
  'measure.keyValue.revenue.definition':
    '截至当天的28天里，用户付的全部金额中，付款当天早上已是关键用户的人所占的比例；记录不满28天时没有数值。',
  'measure.keyValue.contributions.title': '关键用户占内容贡献的比例',
  'measure.keyValue.contributions.definition':
    '截至当天的28天里，全部内容贡献中，贡献当天早上已是关键用户的人所占的比例；记录不满28天时没有数值。',
  'measure.keyValue.followers.title': '关键用户占新增粉丝的比例',
  'measure.keyValue.followers.definition':
    '截至当天的28天里，全部新增粉丝中，涨粉当天早上已是关键用户的人所占的比例；记录不满28天时没有数值。',
  'measure.keyValue.line.revenue': '关键用户占付费的比例',
  'measure.keyValue.line.contributions': '关键用户占内容贡献的比例',
  'measure.keyValue.line.followers': '关键用户占新增粉丝的比例',

  'measure.topShare.title': '前20%的人占多少',
  'measure.topShare.definition':
    '加入以来付过钱的人所付的全部金额中，付得最多的20%的人（取最接近的整数人数）所占的比例。',
  'measure.topShare.spent.title': '前20%的人占付费的比例',
  'measure.topShare.spent.definition':
    '加入以来付过钱的人所付的全部金额中，付得最多的20%的人（取最接近的整数人数）所占的比例。',
  'measure.topShare.orders.title': '前20%的人占购买次数的比例',
  'measure.topShare.orders.definition':
    '加入以来买过的人的全部购买次数中，买得最多的20%的人（取最接近的整数人数）所占的比例。',
  'measure.topShare.visits.title': '前20%的人占来访天数的比例',
  'measure.topShare.visits.definition':
    '记录期内来过的人的全部来访天数中，来得最多的20%的人（取最接近的整数人数）所占的比例。',
  'measure.topShare.contributed.title': '前20%的人占内容贡献的比例',
  'measure.topShare.contributed.definition':
    '加入以来贡献过内容的人的全部贡献中，贡献最多的20%的人（取最接近的整数人数）所占的比例。',
  'measure.topShare.all.title': '全体用户中前20%的人占多少',
  'measure.topShare.all.definition':
    '第一个词所指的总量（加入以来付的钱、购买次数、内容贡献，或来访天数）中，最多的20%的人所占的比例；在记录中的所有人之间计算，一点都没有的人也算在内。',
  'measure.topShare.top.title': '最前面百分之几的人占多少',
  'measure.topShare.top.definition':
    '最多的那部分人所占的比例：“top”后面的数字是人数的百分比，取最接近的整数人数，至少一人；在有一些的人之间分配，带“all”时在记录中的所有人之间分配。',

  'measure.gini.title': '基尼系数',
  'measure.gini.definition':
    '加入以来付过钱的人所付金额的基尼系数：人人相同为0，全归一人时接近1；等于洛伦兹曲线与对角线之间面积的两倍。',
  'measure.gini.spent.title': '付费金额的基尼系数',
  'measure.gini.spent.definition':
    '加入以来付过钱的人所付金额的基尼系数：人人相同为0，全归一人时接近1；等于洛伦兹曲线与对角线之间面积的两倍。',
  'measure.gini.orders.title': '购买次数的基尼系数',
  'measure.gini.orders.definition':
    '加入以来买过的人购买次数的基尼系数：人人相同为0，全归一人时接近1；等于洛伦兹曲线与对角线之间面积的两倍。',
  'measure.gini.visits.title': '来访天数的基尼系数',
  'measure.gini.visits.definition':
    '记录期内来过的人来访天数的基尼系数：人人相同为0，全归一人时接近1；等于洛伦兹曲线与对角线之间面积的两倍。',
  'measure.gini.contributed.title': '内容贡献的基尼系数',
  'measure.gini.contributed.definition':
    '加入以来贡献过内容的人贡献数的基尼系数：人人相同为0，全归一人时接近1；等于洛伦兹曲线与对角线之间面积的两倍。',
  'measure.gini.all.title': '全体用户的基尼系数',
  'measure.gini.all.definition':
    '第一个词所指的量（加入以来付的钱、购买次数、内容贡献，或来访天数）的基尼系数，在记录中的所有人之间计算，一点都没有的人也算在内；等于洛伦兹曲线与对角线之间面积的两倍。',

  'measure.rfm.title': '买过的人',
  'measure.rfm.definition':
    '所有买过的人，按最近一次购买的早晚分成人数相等的五份，再按加入以来的购买次数分成五份；相同的按加入先后排列。',
  'measure.rfm.quantiles.title': '买过的人（等分）',
  'measure.rfm.quantiles.definition':
    '所有买过的人，按最近一次购买的早晚分成人数相等的五份，再按加入以来的购买次数分成五份；相同的按加入先后排列。',
  'measure.rfm.fixed.title': '买过的人（固定分档）',
  'measure.rfm.fixed.definition':
    '所有买过的人，按距最近一次购买的天数分档（不超过7、30、60、90天，或更久），再按加入以来的购买次数分档（1次起、2次起、3次起、6次起、10次起）。',

  'measure.lifecycle.title': '即将流失的人',
  'measure.lifecycle.definition':
    '所有加入过的人，每隔几天按看得见的行为归一次类；两次之间各人类别不变。数值是看上去即将流失的人数。',
  'measure.lifecycle.newcomer.title': '生命周期：新用户',
  'measure.lifecycle.newcomer.definition': '所有加入过的人中，上次归类时是新用户的，以及之后才加入的。',
  'measure.lifecycle.ordinary.title': '生命周期：普通用户',
  'measure.lifecycle.ordinary.definition': '所有加入过的人中，上次归类时既不算新、也没有其他特征的。',
  'measure.lifecycle.active.title': '生命周期：活跃用户',
  'measure.lifecycle.active.definition': '所有加入过的人中，上次归类时活跃、但还不算有兴趣也没有付费的。',
  'measure.lifecycle.interested.title': '生命周期：有兴趣的用户',
  'measure.lifecycle.interested.definition': '所有加入过的人中，上次归类时有兴趣、但没有付费的。',
  'measure.lifecycle.paying.title': '生命周期：付费用户',
  'measure.lifecycle.paying.definition': '所有加入过的人中，上次归类时已付费、也没有沉默的。',
  'measure.lifecycle.aboutToLeave.title': '生命周期：即将流失',
  'measure.lifecycle.aboutToLeave.definition':
    '所有加入过的人中，上次归类时已沉默一段时间、看上去即将流失的。',
  'measure.lifecycle.lost.title': '生命周期：已流失',
  'measure.lifecycle.lost.definition': '所有加入过的人中，上次归类时沉默太久、被视为已经流失的。',

  'measure.rungs.title': '忠诚用户',
  'measure.rungs.definition':
    '当晚还在的所有人，按其实际站在忠诚阶梯的哪一级；每一级都要先满足下面各级。数值是最高一级的人数。',
  'measure.rungs.noRung.title': '阶梯：还没登上',
  'measure.rungs.noRung.definition': '最后一晚还在的人中，没有站上忠诚阶梯任何一级的。',
  'measure.rungs.accustomed.title': '阶梯：习惯',
  'measure.rungs.accustomed.definition': '最后一晚还在的人中，站在忠诚阶梯“习惯”一级的。',
  'measure.rungs.content.title': '阶梯：满意',
  'measure.rungs.content.definition': '最后一晚还在的人中，站在忠诚阶梯“满意”一级的。',
  'measure.rungs.preferring.title': '阶梯：偏好',
  'measure.rungs.preferring.definition': '最后一晚还在的人中，站在忠诚阶梯“偏好”一级的。',
  'measure.rungs.loyal.title': '阶梯：忠诚',
  'measure.rungs.loyal.definition': '最后一晚还在的人中，站在忠诚阶梯最高一级“忠诚”的。',

  'measure.journey.title': '离不开的用户',
  'measure.journey.definition':
    '所有加入过的人，按历次归类时在用户路径上到过的最远阶段。数值是到了最后阶段“离不开”的人数。',
  'measure.roles.title': '明星',
  'measure.roles.definition': '当晚还在的所有人，按贡献多少内容、有多少人关注来分。数值是明星的人数。',
  'measure.rfmTiers.title': '重要价值客户',
  'measure.rfmTiers.definition':
    '所有加入过的人，按上次归类时所在的RFM层级；花钱多的算重要客户。数值是重要价值客户的人数：近期买过、买得频繁、金额高。',

  'measure.kano.title': '答过问卷的人',
  'measure.kano.definition':
    '在说明某个功能对自己意味着什么的人里：“更好”系数是有了它就加分的比例（魅力型或期望型），“更差”系数是没有它就减分的比例（期望型或必备型）。不希望有它的人和前后矛盾的回答不计。',
  'measure.saidSatisfied.title': '自称满意的比例',
  'measure.saidSatisfied.definition': '上一次问卷的全部答卷人中，自称满意的比例。',
  'measure.saidSatisfied.line.satisfied': '自称满意的比例',

  'measure.attention.title': '明星得到的关注',
  'measure.attention.definition': '最近28天里，内容贡献者得到的全部关注中，前一晚算作明星的人所占的部分。',
};
