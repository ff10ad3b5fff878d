import { asksFor } from './asked.ts';
import { doubles, wholes, type Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { Job } from './job.ts';

/** How much a new gap counts in the usual one: of the last three gaps the newest counts most. */
const newest = 0.3;

/** Days that stand for the usual gap of someone who has not come twice: a week. */
const atFirst = 7;

/** A longer absence is no rhythm, so it counts as this many days. */
const longest = 28;

/** What is kept of people's rhythm of visits, only where a formula asks for it. */
export const rhythmColumns = (job: Job): Columns => ({
  ...((asksFor(job, 'daysSinceVisit') || asksFor(job, 'usualGap')) && {
    lastVisit: { type: 'int32', initial: -1, label: 'Day of the last visit', tag: 'observed', day: true },
  }),
  ...(asksFor(job, 'usualGap') && {
    usualGap: { type: 'float64', initial: atFirst, label: 'Usual days between visits', tag: 'observed' },
  }),
});

/** The people on a list come today: their usual gap moves a part of the way to the gap that ends now. */
export function noteVisits(block: Block, list: Int32Array, count: number, day: number): void {
  if (!block.columns.lastVisit) return;
  const last = wholes(block, 'lastVisit');
  if (block.columns.usualGap) {
    const usual = doubles(block, 'usualGap');
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      if (last[row]! >= 0) usual[row]! += newest * (Math.min(day - last[row]!, longest) - usual[row]!);
    }
  }
  for (let j = 0; j < count; j++) last[list[j]!] = day;
}

/** Days since everybody’s last visit, since joining if there was none. */
export function readSilence(block: Block, count: number, day: number, out: Float64Array): void {
  const last = wholes(block, 'lastVisit');
  const joinDay = block.joinDay;
  for (let row = 0; row < count; row++) out[row] = day - Math.max(last[row]!, joinDay[row]!);
}
