import { medianOf, usualSilence, type Median } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, listed } from './amounts.ts';
import { sayGap, sayStandings } from './comparison.ts';
import {
  atRiskAt,
  fewAtRisk,
  isDrawable,
  lastAge,
  readAge,
  type SurvivalData,
  type SurvivalDrawn,
  type SurvivalRun,
} from './survivalLife.ts';
import { survivalWords } from './survivalWords.ts';
import { chartWords } from './words.ts';

/** What can be taken away from survival curves: when half are gone, or how far the curves lie apart. */
export function survivalSentence(data: SurvivalData, speaker: Speaker): string {
  const few = tooFew(data, speaker);
  if (few !== null) return few;
  const runs = data.runs.filter(isDrawable);
  if (data.runs.length === 1) return sayOne(data, runs[0]!.drawn, speaker);
  const curves = runs.map(({ drawn }) => drawn.curve);
  const day = comparedAge(curves.map((curve) => (age: number) => atRiskAt(curve, age)));
  const shares = runs.map(({ label, drawn }) => ({ label, value: readAge(drawn.curve, day)!.share }));
  const when = speaker.number(day, 'number');
  const first =
    shares.length === 2 && data.runs.length === 2
      ? speaker.say(chartWords.gapAge, {
          day: when,
          gap: sayGap(speaker, 'share', shares[0]!, shares[1]!),
        })
      : speaker.say(chartWords.standingsAge, { day: when, list: sayStandings(speaker, 'share', shares) });
  const second = sayHalves(data, runs, speaker);
  return second === null ? first : speaker.say(chartWords.sentences, { first, second });
}

/** By when half of each run are gone; null if in none they are. */
function sayHalves(data: SurvivalData, runs: readonly SurvivalRun[], speaker: Speaker): string | null {
  const halves = runs.map(({ label, drawn }) => ({ label, day: medianOf(drawn.curve).time }));
  if (halves.every(({ day }) => day === null)) return null;
  const items = halves.map(({ label: name, day }) =>
    day === null
      ? speaker.say(survivalWords.halvesNot, { name })
      : speaker.say(survivalWords.halvesItem, { name, day: speaker.number(day, 'number') }),
  );
  const text = isSeen(data) ? survivalWords.halvesSeen : survivalWords.halves;
  return speaker.say(text, { list: listed(speaker, items) });
}

/** A sentence where too few people were watched for any curve; else null. */
export function tooFew(data: SurvivalData, speaker: Speaker): string | null {
  if (data.runs.some(isDrawable)) return null;
  const count = Math.max(0, ...data.runs.flatMap(({ drawn }) => drawn.curve.map(({ atRisk }) => atRisk)));
  if (count > 0) return speaker.say(survivalWords.few, { count, least: fewAtRisk });
  return isSeen(data)
    ? speaker.say(survivalWords.noneSeen, { days: usualSilence })
    : speaker.say(survivalWords.none);
}

/** Whether the curves are a dashboard's. */
export const isSeen = ({ measure }: SurvivalData): boolean => measure.tag === 'observed';

/** Ages at which readers compare. */
const askedAges = [730, 540, 365, 270, 180, 120, 90, 60, 45, 30, 21, 14, 7, 3, 2, 1];

/** The last age at which every run still has people enough; the first day if there is none. */
function comparedAge(atRisk: readonly ((age: number) => number)[]): number {
  const solid = (least: number) => askedAges.find((age) => atRisk.every((at) => at(age) >= least));
  return solid(fewPeople) ?? solid(fewAtRisk) ?? 1;
}

/** The age that a variant such as `d7` names; a month without one. */
export const ageOf = (variant: string | undefined): number =>
  Number(/^d(\d+)$/.exec(variant ?? '')?.[1] ?? 30);

function sayOne(data: SurvivalData, { curve }: SurvivalDrawn, speaker: Speaker): string {
  const seen = isSeen(data);
  const n = (value: number) => speaker.number(value, 'number');
  const at = (age: number) => ({
    day: n(age),
    share: amount(speaker, 'share', readAge(curve, age)?.share ?? null),
  });
  const last = lastAge(curve);
  if (curve.every(({ left }) => left === 0))
    return speaker.say(seen ? survivalWords.nobodySeen : survivalWords.nobody, at(last));
  const half = medianOf(curve);
  if (half.time === null)
    return speaker.say(seen ? survivalWords.notYetSeen : survivalWords.notYet, at(last));
  const named = ageOf(data.variant);
  const age = named <= last ? named : comparedAge([(one) => atRiskAt(curve, one)]);
  return speaker.say(seen ? survivalWords.halfBySeen : survivalWords.halfBy, {
    day: n(half.time),
    interval: sayInterval(half, speaker),
    kept: speaker.say(seen ? survivalWords.keptSeen : survivalWords.kept, at(age)),
  });
}

function sayInterval({ low, high }: Median, speaker: Speaker): string {
  const n = (value: number) => speaker.number(value, 'number');
  if (low === null || low === high) return '';
  return high === null
    ? speaker.say(survivalWords.orLater, { low: n(low) })
    : speaker.say(survivalWords.within, { low: n(low), high: n(high) });
}
