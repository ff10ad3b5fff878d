import { columnOf, type RunRecord } from '../../record/index.ts';
import { once } from '../measure.ts';
import { SpellList, type PeopleSpells } from './spells.ts';

/** Days of silence after which a dashboard may take someone for gone, by the name of the variant. */
export const silences = { week: 7, fortnight: 14, month: 30 } as const;

/** The silence that counts where none is named. */
export const usualSilence = silences.fortnight;

/**
 * Lifetimes in days as a dashboard sees them, from days of joining and of activity alone. Someone is taken for gone
 * once she has been silent for `silence` days in a row, and then as of her last active day before that silence, whether
 * or not she is seen again. Of a day in the last `silence` days of the run nobody can say so yet: watching ends
 * before them, and who is not taken for gone by then was still there. Who joined before the record began is left out:
 * nobody knows how long she had been silent.
 */
export function seenSpells(record: RunRecord, silence: number = usualSilence): PeopleSpells {
  return once(record, `seen spells ${silence}`, () => {
    const { days } = record.about;
    const joinDay = columnOf(record, 'joinDay');
    // Days whose following silence fits into the record.
    const watched = days - silence;
    const list = new SpellList(record.joined);
    for (let person = 0; person < record.joined; person++) {
      const joined = joinDay[person]!;
      if (joined < 0 || joined >= watched) continue;
      const last = lastBeforeSilence(record, person, joined, silence);
      if (last < watched) list.add(person, 0, last + 1 - joined, true);
      else list.add(person, 0, watched - joined, false);
    }
    return list.spells;
  });
}

/** The last active day before the first silence of that length; joining is a sign of life. */
function lastBeforeSilence(record: RunRecord, person: number, joined: number, silence: number): number {
  const { activity, words } = record;
  let last = joined;
  for (let word = last >> 5; word < words; word++) {
    let bits = activity[person * words + word]!;
    while (bits !== 0) {
      const lowest = bits & -bits;
      const day = word * 32 + 31 - Math.clz32(lowest);
      if (day - last > silence) return last;
      if (day > last) last = day;
      bits ^= lowest;
    }
  }
  return last;
}
