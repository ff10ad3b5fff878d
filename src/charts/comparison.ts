import type { MeasureUnit } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, isPercent, listed, points } from './amounts.ts';
import { chartWords } from './words.ts';

/** A run's values at the positions at which runs are compared. */
export interface Track {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** How two tracks lie to each other; `index` counts positions, `until` the last at which the first leader led. */
export type Lead =
  | { readonly kind: 'none' | 'same' | 'near' }
  | { readonly kind: 'always' | 'mostly'; readonly leader: string }
  | { readonly kind: 'once'; readonly leader: string; readonly until: number }
  | { readonly kind: 'often'; readonly changes: number };

/** Values closer than this are about level: below one percent nobody should be called a leader. */
const levelShare = 0.01;

const isLevel = (a: number, b: number): boolean =>
  Math.abs(a - b) <= levelShare * Math.max(Math.abs(a), Math.abs(b));

/** Who leads where. Positions at which either has no value are left out. */
export function leadOf(a: Track, b: Track): Lead {
  const signs: { readonly sign: number; readonly at: number }[] = [];
  let same = true;
  for (let at = 0; at < Math.min(a.values.length, b.values.length); at++) {
    const [one, other] = [a.values[at]!, b.values[at]!];
    if (one === null || other === null) continue;
    if (one !== other) same = false;
    signs.push({ sign: isLevel(one, other) ? 0 : Math.sign(one - other), at });
  }
  if (signs.length === 0) return { kind: 'none' };
  if (same) return { kind: 'same' };
  const clear = signs.filter(({ sign }) => sign !== 0);
  if (clear.length === 0) return { kind: 'near' };
  const leader = clear[0]!.sign > 0 ? a.label : b.label;
  const changes = clear.filter(({ sign }, index) => index > 0 && sign !== clear[index - 1]!.sign).length;
  if (changes > 1) return { kind: 'often', changes };
  if (changes === 0) return { kind: clear.length === signs.length ? 'always' : 'mostly', leader };
  return { kind: 'once', leader, until: clear.findLast(({ sign }) => sign === clear[0]!.sign)!.at };
}

/** How far two values lie apart, as part of a sentence. */
export function sayGap(
  speaker: Speaker,
  unit: MeasureUnit,
  a: { readonly label: string; readonly value: number },
  b: { readonly label: string; readonly value: number },
): string {
  const say = (value: number) => amount(speaker, unit, value);
  const [first, second] = a.value >= b.value ? [a, b] : [b, a];
  const pair = { high: say(first.value), low: say(second.value) };
  if (a.value === b.value) return speaker.say(chartWords.gapNone, { value: say(a.value) });
  if (isLevel(a.value, b.value) || pair.high === pair.low)
    return speaker.say(chartWords.gapNear, { a: say(a.value), b: say(b.value) });
  if (isPercent(unit)) {
    const apart = points(speaker, first.value - second.value);
    return speaker.say(chartWords.gapPoints, { leader: first.label, points: apart, ...pair });
  }
  const more = second.value > 0 ? first.value / second.value - 1 : Infinity;
  // Beyond ten times as much a percentage says less than the two numbers.
  if (more > 9)
    return speaker.say(chartWords.gapAmount, { leader: first.label, other: second.label, ...pair });
  const percent = speaker.number(Math.round(more * 100) / 100, 'percent');
  return speaker.say(chartWords.gapPercent, { leader: first.label, percent, ...pair });
}

/** Every run with its value, the greatest first. */
export function sayStandings(
  speaker: Speaker,
  unit: MeasureUnit,
  entries: readonly { readonly label: string; readonly value: number | null }[],
): string {
  const sorted = [...entries].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0);
  return listed(
    speaker,
    sorted.map(({ label, value }) =>
      speaker.say(chartWords.named, { name: label, value: amount(speaker, unit, value) }),
    ),
  );
}

/** Who leads, as the beginning of a sentence; `when` says a position. */
export function sayLead(
  speaker: Speaker,
  lead: Lead,
  a: Track,
  b: Track,
  when: (at: number) => string,
): string {
  const names = { a: a.label, b: b.label };
  switch (lead.kind) {
    case 'none':
      return speaker.say(chartWords.noNumbers);
    case 'same':
      return speaker.say(chartWords.leadSame, names);
    case 'near':
      return speaker.say(chartWords.leadNear, names);
    case 'always':
      return speaker.say(chartWords.leadAlways, { leader: lead.leader });
    case 'mostly':
      return speaker.say(chartWords.leadMostly, { leader: lead.leader });
    case 'once':
      return speaker.say(chartWords.leadOnce, { leader: lead.leader, when: when(lead.until) });
    case 'often':
      return speaker.say(chartWords.leadOften, { count: lead.changes });
  }
}
