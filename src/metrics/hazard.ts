import type { RunRecord } from '../record/index.ts';
import { once, ratio, upTo, type Measure, type MeasureValue, type Series } from './measure.ts';
import { seenSpells, usualSilence } from './survival/seenSpells.ts';
import type { Spells } from './survival/spells.ts';
import { trueSpells } from './survival/trueSpells.ts';

/** The chance to leave for good on each day since joining. */
export const hazard: Measure = {
  id: 'hazard',
  title: 'Leaving hazard',
  definition:
    'Of those still present when the n-th day after joining began, the share who left during it, for the first time.',
  unit: 'share',
  tag: 'truth',
  seenAs: 'hazardSeen',
  reads: ['firstLeftDay'],
  value: (record) => overall(leavingByAge(record)),
  series: (record) => seriesOf(leavingByAge(record), 'hazard', 'Leaving hazard'),
};

/** The same from days of activity alone. */
export const hazardSeen: Measure = {
  id: 'hazardSeen',
  title: 'Leaving hazard, as seen',
  definition: `Of those not yet taken for gone when the n-th day after joining began, the share active on it and then on none of the next ${usualSilence} days. Only days are counted that so many days of the run follow, and only people who joined within it.`,
  unit: 'share',
  tag: 'observed',
  value: (record) => overall(leavingSeenByAge(record)),
  series: (record) => seriesOf(leavingSeenByAge(record), 'hazardSeen', 'Leaving hazard, as seen'),
};

/** For every age in days: who was still there when that day of life began and was watched on it, and who left during it. */
export interface LeavingByAge {
  readonly atRisk: readonly number[];
  readonly left: readonly number[];
}

/** As the engine knows it; people from before the record count from the age at which it found them. */
export const leavingByAge = (record: RunRecord): LeavingByAge =>
  once(record, 'leaving', () => byAge(trueSpells(record), record.about.days));

/** As a dashboard sees it. */
export const leavingSeenByAge = (record: RunRecord): LeavingByAge =>
  once(record, 'leaving seen', () => byAge(seenSpells(record), record.about.days));

/** Day of life a is the one after which someone has lasted a + 1 days; there are at least so many as the record has. */
function byAge({ entry, duration, ended }: Spells, days: number): LeavingByAge {
  let longest = days;
  for (let one = 0; one < duration.length; one++) longest = Math.max(longest, duration[one]!);
  const left = new Array<number>(longest).fill(0);
  const atRisk = new Array<number>(longest + 1).fill(0);
  for (let one = 0; one < duration.length; one++) {
    atRisk[entry[one]!]! += 1;
    atRisk[duration[one]!]! -= 1;
    left[duration[one]! - 1]! += ended[one]!;
  }
  for (let age = 1; age < longest; age++) atRisk[age]! += atRisk[age - 1]!;
  return { atRisk: atRisk.slice(0, longest), left };
}

function overall({ atRisk, left }: LeavingByAge): MeasureValue {
  const count = left.reduce((sum, n) => sum + n, 0);
  const among = atRisk.reduce((sum, n) => sum + n, 0);
  return { value: ratio(count, among), count, among };
}

function seriesOf({ atRisk, left }: LeavingByAge, id: string, title: string): Series {
  const x = upTo(left.length);
  const y = x.map((age) => ratio(left[age]!, atRisk[age]!));
  return { axis: 'age', x, lines: [{ id, title, y, count: left, among: atRisk }] };
}
