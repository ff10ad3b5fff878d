/** Ways of sorting people into classes: each is a total, its moves, a column and a fact as well. 用户分类。 */

const sorted = (id: string, title: string, classes: Readonly<Record<string, string>>) => ({
  [`classification.${id}`]: title,
  [`total.${id}`]: title,
  [`total.${id}Moves`]: `${title}：变动`,
  [`column.${id}`]: title,
  [`fact.${id}`]: title,
  ...Object.fromEntries(Object.entries(classes).map(([name, text]) => [`class.${id}.${name}`, text])),
});

export const classes: Readonly<Record<string, string>> = {
  ...sorted('roles', '角色', {
    onlooker: '旁观者',
    fan: '粉丝',
    selfEntertainer: '自娱自乐者',
    ordinaryCreator: '普通创作者',
    star: '明星',
  }),
  ...sorted('rungs', '忠诚阶梯', {
    noRung: '还没登上阶梯',
    accustomed: '习惯',
    content: '满意',
    preferring: '偏好',
    loyal: '忠诚',
  }),
  ...sorted('lifecycle', '生命周期', {
    newcomer: '新用户',
    ordinary: '普通用户',
    active: '活跃用户',
    interested: '有兴趣的用户',
    paying: '付费用户',
    aboutToLeave: '即将流失',
    lost: '已流失',
  }),
  ...sorted('rfm', 'RFM层级', {
    noPurchase: '从未购买',
    otherBuyer: '一般客户',
    importantWinBack: '重要挽留客户（久未购买、低频、高额）',
    importantKeep: '重要保持客户（久未购买、高频、高额）',
    importantDevelop: '重要发展客户（近期买过、低频、高额）',
    importantValue: '重要价值客户（近期买过、高频、高额）',
  }),
  ...sorted('journey', '用户路径', {
    experienced: '体验过',
    using: '在用',
    habitual: '养成习惯',
    sharing: '会分享',
    hooked: '离不开',
  }),
};
