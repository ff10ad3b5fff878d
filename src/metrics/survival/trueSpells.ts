import { columnOf, never, type RunRecord } from '../../record/index.ts';
import { once } from '../measure.ts';
import { SpellList, type PeopleSpells } from './spells.ts';

/**
 * First lifetimes in days as the engine knows them; the day of joining and the day of leaving both count. Who is there
 * at the end was watched up to it. Who joined before the record began is watched from the age she then had: those who
 * had left by then are not in the record, so her earlier days may not count. Whoever has come back once begins
 * another lifetime, which is none of these; and if her first one was over before the record began, none of it was seen.
 */
export function trueSpells(record: RunRecord): PeopleSpells {
  return once(record, 'true spells', () => spellsSince(record, columnOf(record, 'joinDay')));
}

/** The same counted from another day than joining, such as the day of activation; without it there is no spell. */
export function spellsSince(record: RunRecord, since: ArrayLike<number>): PeopleSpells {
  const { days } = record.about;
  const firstLeftDay = columnOf(record, 'firstLeftDay');
  const list = new SpellList(record.joined);
  for (let person = 0; person < record.joined; person++) {
    const from = since[person]!;
    const left = firstLeftDay[person]!;
    const ended = left !== never;
    if (from === never || (ended && (left < 0 || left < from))) continue;
    list.add(person, Math.max(0, -from), (ended ? left + 1 : days) - from, ended);
  }
  return list.spells;
}
