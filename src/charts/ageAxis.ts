import type { Speaker } from '../schema/index.ts';
import type { AnyChartData } from './chart.ts';
import type { Across } from './across.ts';
import { ageTicks } from './ticks.ts';
import { chartWords } from './words.ts';

/** Fewer people than this make a share that varies too much by chance to be drawn as a line. */
export const fewPeople = 30;

/** The last age of an axis: of a run that goes on, that which somebody will have lived. */
export const untilAge = ({ soFar }: Pick<AnyChartData, 'soFar'>, last: number): number =>
  Math.max(last, (soFar?.days ?? 0) - 1);

/** Days since joining. Longer than two months it is a square-root scale, on which the first week can still be read. */
export function ageAxis(first: number, last: number, speaker: Speaker): Across {
  return {
    domain: [first, last],
    type: last > 60 ? 'sqrt' : 'linear',
    label: speaker.say(chartWords.ageAxis),
    ticks: (x, most) => ageTicks(first, last, x, most <= 5 ? 22 : 28),
    write: (age) => speaker.number(age, 'number'),
  };
}
