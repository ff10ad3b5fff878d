const estimate = '按卡普兰–迈耶法估计：每天看仍在且仍被观察的人里留下的比例，再把此前各天的比例连乘';

const silentFor = (days: number): string =>
  `已加入、且最近${days}天（含当天）都没有活跃过的人；其中有些人以后还会出现，而刚离开的人还没有算进来。`;

const lifetimeBy = (days: number): string =>
  `从加入当天数起，到第几天结束时至少有一半人已经开始第一段连续${days}天的沉默（按卡普兰–迈耶法估计）。运行的最后${days}天还无法判断谁会沉默，不纳入观察；运行开始前加入的人不算。`;

/** Texts of the measures of staying and leaving. */
export const survival: Readonly<Record<string, string>> = {
  'measure.silent.title': '沉默用户',
  'measure.silent.definition': silentFor(14),
  'measure.silent.week.title': '沉默满7天',
  'measure.silent.week.definition': silentFor(7),
  'measure.silent.fortnight.title': '沉默满14天',
  'measure.silent.fortnight.definition': silentFor(14),
  'measure.silent.month.title': '沉默满30天',
  'measure.silent.month.definition': silentFor(30),
  'measure.silent.line.week': '沉默满7天',
  'measure.silent.line.fortnight': '沉默满14天',
  'measure.silent.line.month': '沉默满30天',

  'measure.hazardSeen.title': '看到的流失风险',
  'measure.hazardSeen.definition':
    '加入后第n天开始时还没被判为流失的人里，当天活跃、此后连续14天不再活跃的比例。只统计运行中其后还有14天的日子，也只统计运行期间加入的人。',
  'measure.hazardSeen.line.hazardSeen': '看到的流失风险',

  'measure.survival.title': '存续率',
  'measure.survival.definition': `加入后第n天之前从未离开过的人所占的比例（未注明时n为30），${estimate}。运行结束时还在的人观察到结束为止；运行开始前加入的人，从运行开始时已加入的天数起观察。`,
  'measure.survival.d1.title': '次日存续率',
  'measure.survival.d1.definition': `加入后第1天之前从未离开过的人所占的比例，${estimate}。`,
  'measure.survival.d7.title': '7日存续率',
  'measure.survival.d7.definition': `加入后第7天之前从未离开过的人所占的比例，${estimate}。`,
  'measure.survival.d30.title': '30日存续率',
  'measure.survival.d30.definition': `加入后第30天之前从未离开过的人所占的比例，${estimate}。`,

  'measure.survivalSeen.title': '看到的存续率',
  'measure.survivalSeen.definition': `加入后第n天之前还没被判为流失的人所占的比例（未注明时n为30），${estimate}。第一次连续沉默14天的人判为流失，流失日记为沉默前最后一个活跃日；运行的最后14天还无法判断谁会沉默，不纳入观察；运行开始前加入的人不算。`,
  'measure.survivalSeen.d1.title': '看到的次日存续率',
  'measure.survivalSeen.d1.definition': `加入后第1天之前还没有开始连续14天沉默的人所占的比例，${estimate}。`,
  'measure.survivalSeen.d7.title': '看到的7日存续率',
  'measure.survivalSeen.d7.definition': `加入后第7天之前还没有开始连续14天沉默的人所占的比例，${estimate}。`,
  'measure.survivalSeen.d30.title': '看到的30日存续率',
  'measure.survivalSeen.d30.definition': `加入后第30天之前还没有开始连续14天沉默的人所占的比例，${estimate}。`,

  'measure.lifetime.title': '寿命中位数（天）',
  'measure.lifetime.definition':
    '从加入当天数起，到第几天结束时至少有一半人已经第一次离开（按卡普兰–迈耶法估计）；如果观察到最后仍有一半以上的人在，则没有这个数。',
  'measure.lifetimeSeen.title': '看到的寿命中位数（天）',
  'measure.lifetimeSeen.definition': lifetimeBy(14),
  'measure.lifetimeSeen.week.title': '看到的寿命中位数（天），沉默7天算流失',
  'measure.lifetimeSeen.week.definition': lifetimeBy(7),
  'measure.lifetimeSeen.fortnight.title': '看到的寿命中位数（天），沉默14天算流失',
  'measure.lifetimeSeen.fortnight.definition': lifetimeBy(14),
  'measure.lifetimeSeen.month.title': '看到的寿命中位数（天），沉默30天算流失',
  'measure.lifetimeSeen.month.definition': lifetimeBy(30),
};
