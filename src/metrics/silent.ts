import { columnOf, type RunRecord } from '../record/index.ts';
import { activeInWindow, eachActiveDay } from './activity.ts';
import { counted, once, upTo, type Measure } from './measure.ts';
import { silences, usualSilence } from './survival/seenSpells.ts';

const nameOf = (silence: number): string =>
  `People who joined and have not been active in the last ${silence} days, that evening’s included; some of them will be seen again, and who has left since is not yet among them.`;

/** How many people a dashboard takes for gone, because it has not seen them for some days. */
export const silent: Measure = {
  id: 'silent',
  title: 'Silent people',
  definition: nameOf(usualSilence),
  unit: 'people',
  tag: 'observed',
  variants: Object.entries(silences).map(([id, silence]) => ({
    id,
    title: `Silent for ${silence} days`,
    definition: nameOf(silence),
  })),
  value: (record, variant) => {
    const last = silentByDay(record, silenceOf(variant)).at(-1) ?? null;
    return last === null ? { value: null } : counted(record, last);
  },
  series: (record, variant = 'fortnight') => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: variant,
        title: silent.variants!.find(({ id }) => id === variant)!.title,
        y: silentByDay(record, silenceOf(variant)).map((n) => (n === null ? null : n * record.about.weight)),
      },
    ],
  }),
};

const silenceOf = (variant = 'fortnight'): number => silences[variant as keyof typeof silences];

/**
 * How many simulated people are silent on the evening of each day. Null on the first days where some joined before the
 * record began: of those nobody knows how long they had been silent.
 */
function silentByDay(record: RunRecord, silence: number): (number | null)[] {
  return once(record, `silent ${silence}`, () => {
    const { days, weight } = record.about;
    const joinedOn = new Array<number>(days).fill(0);
    let before = 0;
    for (const day of columnOf(record, 'joinDay')) {
      if (day < 0) before += 1;
      else joinedOn[day]! += 1;
    }
    let people = before;
    return Array.from(activeInWindow(record, silence), (active, day) => {
      people += joinedOn[day]!;
      if (before > 0 && day < silence - 1) return null;
      return people - active / weight;
    });
  });
}

/** The last active day of everybody in the record, −1 for none. */
export function lastActiveDays(record: RunRecord): Int32Array {
  return once(record, 'last active', () => {
    const last = new Int32Array(record.joined).fill(-1);
    eachActiveDay(record, (person, day) => {
      last[person] = day;
    });
    return last;
  });
}
