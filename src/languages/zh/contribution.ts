/** What people contribute, whom they follow, and the classes they fall into. 内容供给与用户角色. */
export const contribution: Readonly<Record<string, string>> = {
  'owner.contribution.title': '内容供给',
  'mechanism.contribution.title': '内容供给',
  'mechanism.contribution.help':
    '创作者发布内容，被关注、被点赞、被推荐；每个人都落在一种角色里，各有各的待遇。',

  // Segments
  'lever.segments.creatorShare.label': '创作者：占比',
  'lever.segments.creatorShare.help': '这群人里有多大比例会发布内容：发帖、回答、开播。',
  'lever.segments.creatorShare.note':
    '十个人里九个只看不发，一个偶尔发一点，大部分内容出自百里挑一的那个人。',
  'lever.segments.creatorRate.label': '创作者：产量',
  'lever.segments.creatorRate.help': '平均水平的创作者每次来访发布多少份内容。',
  'lever.segments.creatorSpread.label': '创作者：离散程度',
  'lever.segments.creatorSpread.help':
    '产量在创作者之间的标准差除以平均值：0是人人一样，3是少数人包揽大部分。',
  'lever.segments.creatorSpread.note': '产量服从伽马分布，因此发布份数服从负二项分布。',

  // Publishing
  'lever.contribution.nudge.label': '催更提醒',
  'lever.contribution.nudge.help':
    '告诉创作者有人在等更新，能让发布量提高多少，以对数产量计：0.124相当于多13%。',
  'lever.contribution.nudge.note': '一次提醒当下就让视频供给多了13.21%（ln 1.1321），效果随后减弱。',
  'lever.contribution.mostPerDay.label': '每日产量上限',
  'lever.contribution.mostPerDay.help': '热情再高，一个人平均每天发布的内容也不会超过这个数。',
  'lever.contribution.responderShare.label': '受掌声鼓舞的人',
  'lever.contribution.responderShare.help': '有多大比例的创作者会因为点赞而多发；点赞对其余的人不起作用。',
  'lever.contribution.responderShare.note':
    '得到更多互动后，多数创作者没有反应，少数人反应强烈；具体比例是假设。',
  'lever.contribution.response.label': '掌声的鼓舞力',
  'lever.contribution.response.help': '点赞每增加到约2.7倍，受鼓舞的人发布量提高多少，以对数产量计。',
  'lever.contribution.applauseUsual.label': '起作用的点赞数',
  'lever.contribution.applauseUsual.help': '点赞达到多少，创作者才会放在心上。',
  'lever.contribution.applauseFade.label': '掌声淡忘',
  'lever.contribution.applauseFade.help': '到下一次来访时，记得的点赞会忘掉多大比例。',
  'lever.contribution.readsPerDay.label': '阅读量',
  'lever.contribution.readsPerDay.help': '一个活跃用户一天会看多少份内容。',
  'lever.contribution.applause.label': '点赞率',
  'lever.contribution.applause.help': '看到一份内容的人里，通常有多大比例点赞。',
  'lever.contribution.hitApplause.label': '爆款：点赞数',
  'lever.contribution.hitApplause.help': '点赞达到这么多，一份内容就算爆款。',
  'lever.contribution.hitSteepness.label': '爆款：陡度',
  'lever.contribution.hitSteepness.help': '点赞数跟读者数贴得有多紧；取值低时，很大程度上要看运气。',
  'lever.contribution.contentEach.label': '每份供稿的内容量',
  'lever.contribution.contentEach.help': '用户发布一份内容，第二天相当于多少份新鲜内容。',

  // Following
  'lever.contribution.followBase.label': '关注：基准',
  'lever.contribution.followBase.help': '一级台阶都没走完时，来访者再关注一位创作者的对数几率。',
  'lever.contribution.followPerStep.label': '关注：每级台阶',
  'lever.contribution.followPerStep.help': '新手引导每走完一级台阶，关注的对数几率额外增加多少。',
  'lever.contribution.followsMost.label': '关注：上限',
  'lever.contribution.followsMost.help': '一个人最多关注多少位创作者。',
  'lever.contribution.personal.label': '关注流占比',
  'lever.contribution.personal.help':
    '人们看到的内容有多大比例只来自自己关注的创作者；取1时，谁都没关注的人什么也看不到。',
  'lever.contribution.followsNeeded.label': '看满所需的关注',
  'lever.contribution.followsNeeded.help': '要关注多少位创作者，才有足够的内容可看。',

  // Attention
  'lever.contribution.richGetRicher.label': '强者愈强',
  'lever.contribution.richGetRicher.help': '注意力有多大比例按粉丝数分配；其余在所有发布内容的人之间平分。',
  'lever.contribution.exposureStars.label': '曝光：明星',
  'lever.contribution.exposureStars.help': '产品给一位明星创作者的曝光，以通常的1为基准。',
  'lever.contribution.exposureOrdinary.label': '曝光：普通创作者',
  'lever.contribution.exposureOrdinary.help': '产品给一位普通创作者的曝光，以通常的1为基准。',
  'lever.contribution.exposureSelf.label': '曝光：自娱自乐者',
  'lever.contribution.exposureSelf.help': '产品给一位自娱自乐者的曝光，以通常的1为基准。',

  // Classes
  'lever.contribution.starFollowers.label': '明星：粉丝数',
  'lever.contribution.starFollowers.help': '发布内容的人粉丝达到这么多，就是明星。',
  'lever.contribution.ordinaryFollowers.label': '普通创作者：粉丝数',
  'lever.contribution.ordinaryFollowers.help': '发布内容却不到这么多粉丝，主要是自娱自乐。',
  'lever.contribution.fanFollows.label': '粉丝：关注数',
  'lever.contribution.fanFollows.help': '自己不发布内容、关注了这么多创作者的人，就是粉丝。',

  // Treatment of the classes
  'lever.contribution.starWage.label': '明星：底薪',
  'lever.contribution.starWage.help': '每天付给每位明星的底薪。',
  'lever.contribution.starWageHalf.label': '明星：半效底薪',
  'lever.contribution.starWageHalf.help': '底薪达到多少，效果达到最强的一半。',
  'lever.contribution.starWageEffect.label': '明星：多发布',
  'lever.contribution.starWageEffect.help': '底薪最多能把明星的发布量提高多少，以对数产量计：0.7相当于翻倍。',
  'lever.contribution.starWageKeeps.label': '明星：留得住',
  'lever.contribution.starWageKeeps.help': '底薪最多能把明星的自然流失降低多少，以对数风险计。',
  'lever.contribution.ordinaryTraining.label': '普通创作者：培训',
  'lever.contribution.ordinaryTraining.help': '每天为每位普通创作者花在公会与培训上的钱。',
  'lever.contribution.ordinaryTrainingHalf.label': '普通创作者：半效培训',
  'lever.contribution.ordinaryTrainingHalf.help': '人均培训投入达到多少，效果达到最强的一半。',
  'lever.contribution.ordinaryTrainingEffect.label': '普通创作者：多发布',
  'lever.contribution.ordinaryTrainingEffect.help': '培训最多能把普通创作者的发布量提高多少，以对数产量计。',
  'lever.contribution.fanMeetings.label': '粉丝：见面会',
  'lever.contribution.fanMeetings.help': '每天为每位粉丝花在拉近与明星距离上的钱。',
  'lever.contribution.fanMeetingsHalf.label': '粉丝：半效见面会',
  'lever.contribution.fanMeetingsHalf.help': '人均投入达到多少，见面会的效果达到最强的一半。',
  'lever.contribution.fanMeetingsEffect.label': '粉丝：多来访',
  'lever.contribution.fanMeetingsEffect.help': '见面会最多能把粉丝来访的对数几率提高多少。',
  'lever.contribution.selfTools.label': '自娱自乐者：工具',
  'lever.contribution.selfTools.help': '每天为每位自娱自乐者花在工具上的钱，让他们从浅用变成深用。',
  'lever.contribution.selfToolsHalf.label': '自娱自乐者：半效工具',
  'lever.contribution.selfToolsHalf.help': '人均投入达到多少，工具的效果达到最强的一半。',
  'lever.contribution.selfToolsEffect.label': '自娱自乐者：多来访',
  'lever.contribution.selfToolsEffect.help': '工具最多能把自娱自乐者来访的对数几率提高多少。',

  'reference.nielsen2006':
    'Nielsen（2006），关于社交媒体与网络社区参与不均的90-9-1法则（The 90-9-1 rule for participation inequality）。',
  'reference.zeng2023':
    'Zeng、Dai、Zhang、Zhang、Zhang、Xu与Shen（2023），关于社交提醒如何影响用户供稿（The impact of social nudges on user-generated content），《Management Science》第69卷。',
  'reference.mksc2023':
    '《Marketing Science》论文10.1287/mksc.2023.0178：在Twitter上做的现场实验，让一部分内容生产者得到更多互动。',
};
