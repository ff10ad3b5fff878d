/** Works that levers cite, and which of their figures a lever rests on. 依据：文献与数值. */
export const sources: Readonly<Record<string, string>> = {
  'reference.adjust2023': 'Adjust（2023）《Mobile App Trends》：2022年各垂直品类按天数的留存中位数。',
  'reference.aralWalker2011':
    'Aral与Walker（2011），用产品设计促成社会传染：网络中同伴影响的随机试验（Creating social contagion through viral product design），《Management Science》第57卷。',
  'reference.ascarza2016':
    'Ascarza、Iyengar与Schleicher（2016），主动推荐套餐来防流失的隐患：一项实地试验（The perils of proactive churn prevention using plan recommendations），《Journal of Marketing Research》第53卷。',
  'reference.craneSornette2008':
    'Crane与Sornette（2008），从社会系统的响应函数看出的几类稳定动态（Robust dynamic classes revealed by measuring the response function of a social system），《Proceedings of the National Academy of Sciences》第105卷。',
  'reference.deci1999':
    'Deci、Koestner与Ryan（1999），对128项实验的元分析：外部奖励如何影响内在动机，《Psychological Bulletin》第125卷。',
  'reference.faderHardie2007':
    'Fader与Hardie（2007），关于如何推算客户留存（How to project customer retention），《Journal of Interactive Marketing》第21卷。',
  'reference.faderHardie2018':
    'Fader、Hardie、Liu、Davin与Steenburgh（2018），再论如何推算客户留存（How to project customer retention revisited），《Journal of Interactive Marketing》第43卷。',
  'reference.gabel2024':
    'Gabel、Simester与Timoshenko（2024），店内优惠券效果的大规模实地试验（In-store coupon effectiveness），工作论文，SSRN 4335525。',
  'reference.gammaGamma':
    'Fader与Hardie，关于每单金额的Gamma-Gamma模型，附CDNOW唱片买家的数据（说明与电子表格）。',
  'reference.kivetz2006':
    'Kivetz、Urminsky与Zheng（2006），重提目标梯度假说（The goal-gradient hypothesis resurrected），《Journal of Marketing Research》第43卷。',
  'reference.kumar2015':
    'Kumar、Bhagwat与Zhang（2015），请回“流失”的客户：第一段关系里的行为、离开的原因与挽回方案（Regaining “lost” customers），《Journal of Marketing》第79卷。',
  'reference.lally2010':
    'Lally、van Jaarsveld、Potts与Wardle（2010），关于习惯如何养成的研究（How are habits formed），《European Journal of Social Psychology》第40卷。',
  'reference.manchanda2015':
    'Manchanda、Packard与Pattabhiramaiah（2015），客户参与企业自办网上社区带来的经济收益（Social dollars），《Marketing Science》第34卷。',
  'reference.meta2022':
    'Meta数据分析团队（2022），通知为什么少即是多（Notifications: why less is more），在Facebook上做了一年的试验。',
  'reference.mksc2023':
    '《Marketing Science》论文10.1287/mksc.2023.0178，内容生产者得到互动后会怎样（How do content producers respond to engagement on social media platforms?），在Twitter上做的实地试验。',
  'reference.nielsen2006':
    'Nielsen（2006），关于社交媒体与网络社区参与不均的90-9-1法则（The 90-9-1 rule for participation inequality）。',
  'reference.robyn': 'Meta开源项目Robyn（源代码与文档）：各类媒体广告余效衰减的经验值。',
  'reference.schmitt2011':
    'Schmitt、Skiera与Van den Bulte（2011），推荐计划与客户价值（Referral programs and customer value），《Journal of Marketing》第75卷。',
  'reference.vanDenBulte2018':
    'Van den Bulte、Bayer、Skiera与Schmitt（2018），客户推荐计划如何把社会资本变成经济资本（How customer referral programs turn social capital into economic capital），《Journal of Marketing Research》第55卷。',
  'reference.vanDenBulteBass':
    'Van den Bulte，各类产品Bass模型参数p与q在已发表研究中的平均值（DecisionPro的Bass预测教程所附表格）。',
  'reference.yuan2019':
    'Yuan等（2019），《Gift contagion in online groups: evidence from virtual red packets》，arXiv 1906.09698，用微信群红包数据研究馈赠如何传染。',
  'reference.zeng2023':
    'Zeng、Dai、Zhang、Zhang、Zhang、Xu与Shen（2023），关于社交提醒如何影响用户供稿（The impact of social nudges on user-generated content），《Management Science》第69卷。',

  'lever.care.annoyanceFade.note':
    '通知减少后，使用量先降，一年之内又升了上来，可见烦扰要几个月才忘得掉；具体数值是我们的假设。',
  'lever.care.returnHabit.note': '第一段关系越牢，客户越可能回来；具体数值是我们的假设。',
  'lever.channels.carryOver.note':
    '数字媒体的余效每周最多留下0.3，电视每周留下0.3到0.8；折合每天分别是最多0.84和0.84到0.97。',
  'lever.channels.fadePower.note':
    '人们拖多久才行动，按1到2之间的幂消退；取其中哪一点，以及经人传播后消退得更慢，都是我们的假设。',
  'lever.channels.imitation.note':
    '消费电子产品的q是每年0.08到0.54，即每天0.0002到0.0015；应用的扩散以月计，是我们的假设。',
  'lever.channels.organicPerDay.note':
    '用于扩散渠道时：消费电子产品的p每年最多0.021，即每天0.00006；应用更快为人所知，是我们的假设。',
  'lever.community.visitEffect.note':
    '成员的消费里有19%来自加入社区，即原来的1/0.81倍；如果都花在多来几次上，就是0.21。凝聚力最强时作用更大，是我们的假设。',
  'lever.contribution.nudge.note': '一次提醒当下就让视频供给多了13.21%（ln 1.1321），效果随后减弱。',
  'lever.contribution.responderShare.note':
    '得到更多互动后，多数创作者没有反应，少数人反应强烈；具体比例是假设。',
  'lever.incentives.couponEffect.note':
    '购买率从0.35%升到1.85%，折合对数几率1.7；“减20%”这个力度是我们的假设。',
  'lever.incentives.crowding.note':
    '自愿选择的下降：按参与发奖为0.40，按完成发奖为0.36，按成绩发奖为0.28；乘以π/√3换成对数几率，是我们自己的做法。',
  'lever.incentives.goalPull.note': '离奖励越近，人越起劲；具体数值是我们的假设。',
  'lever.membership.renewBase.note':
    '两组订阅客户首次续订的比例是63%和87%，即对数几率0.5和1.9；初始值取两者之间，是我们的假设。',
  'lever.redPackets.luckPull.note': '手气最佳的人会接着多发；具体数值是我们的假设。',
  'lever.redPackets.sentBack.note': '每多收到1美元，成员一天之内会多发0.18美元。',
  'lever.referral.companyEffect.note':
    '只有在介绍人还没走的时候，被介绍来的客户才流失得少；具体数值是我们的假设。',
  'lever.referral.invites.note':
    '产品自动告诉好友，好友的采用就多了246%，即原来的3.46倍；从什么水平起算，是我们的假设。',
  'lever.referral.reward.note': '一家银行为每位介绍来的客户付了25欧元。',
  'lever.revenue.basketMedian.note':
    '买唱片的顾客，处在中位的一单是27美元（均值35美元）；别的行业不同，所以初始值是我们的假设。',
  'lever.revenue.basketSpread.note':
    '买唱片的顾客，自己各单之间的形状参数是6.25，人与人之间是3.74，合起来就是0.69。',
  'lever.rules.secondLifeDrift.note':
    '靠“降价加升级”请回来的人，留得最短；靠免费升级请回来的，留得最久；具体数值是我们的假设。',
  'lever.segments.carePerverse.note':
    '给了优惠的流失10%，没给的流失6%。如果一次联系能让每个人变动1个对数风险，就得有57%的人适得其反；这个强度是我们的假设。',
  'lever.segments.creatorShare.note':
    '十个人里九个只看不发，一个偶尔发一点，大部分内容出自百里挑一的那个人。',
  'lever.segments.creatorSpread.note':
    '百分之一的人，也就是供稿者的十分之一，贡献了大部分内容；速率服从伽马分布是我们的假设。',
  'lever.segments.driftAlpha.note':
    '两组订阅客户分别是0.67和0.70，按天算还是按年算，α都差不多；1.1是我们对应用的假设。',
  'lever.segments.driftShape.note':
    '一群人的留存率随时间走高，单个客户离开的概率却不大可能在下降：是人与人的差别把这群人筛过了一遍。',
  'lever.segments.habitDays.note': '每天重复一次，习惯要18到254天养成；初始值取其中哪一点，是我们的假设。',
  'lever.segments.habitSpread.note':
    '如果18天和254天各离中位两个标准差，就是ln(254/18)/4＝0.66；这一步换算是我们做的。',
  'lever.segments.visitBase.note':
    '所有拉杆都取初始值、注册后设一个流失节点时，第1、14、30天分别有30%、8%、5%的人来；中位的应用是25%、9%、6%。',
  'lever.segments.visitSpread.note': '在这个范围里，第14、30天来的比例会经过中位应用的9%和6%。',
  'lever.visit.habitFade.note': '缺一天没有实质影响；具体数值是我们的假设。',
  'lever.visit.novelty.note': '在这个范围里，第1天来的比例会经过中位应用的25%。',
};
