/** The first minute on the home page. */
export const hero = {
  'hero.split': '每天 {budget}，分多少给拉新',
  'hero.splitText': '每天 {inflow} 拉新，{leak} 留住现有的人',
  'hero.inflow': '{amount} 拉新',
  'hero.leak': '{amount} 留住现有的人',
  'hero.picture': '{weeks} 周里每周来的人数',
  'hero.lastWeek': '第 {week} 周的人数',
  'hero.atStart': '全部拉新',
  'hero.nudge': '哪一种分法在第 {week} 周人最多？把滑块移到你愿意押的位置，再把它定为你的猜测。',
  'hero.guess': '我猜这里',
  'hero.guessed': '你猜：{share} 拉新',
  'hero.reveal': '把各种分法都试一遍',
  'hero.trying': '正在试第 {done} 种，共 {count} 种……',
  'hero.revealed': '{best} 拉新时人最多：{most} 人。按你的猜测是 {mine} 人。',
  'hero.hit': '你猜中了最好的一种：{most} 人。',
  'hero.early':
    '{weeks, plural, =0 {从第一周起就是更好的分法领先。} other {前 # 周，全部拉新看起来一样好，甚至更好。}}',
  'hero.shares': '拉新所占的份额',
  'hero.again': '重新猜',
  'hero.open': '打开完整笔记',
  'hero.failed': '这里运行不了：{reason}',
};
