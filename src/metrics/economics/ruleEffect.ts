import { findColumn, type RunRecord } from '../../record/index.ts';
import { activeDaysBetween } from '../activeDays.ts';
import { enough } from '../enough.ts';
import { aroundBy, type Interval } from '../intervals.ts';
import { once, type Measure } from '../measure.ts';

/** So many days from the day on which a rule first matches somebody, it is watched whether she comes. */
export const effectDays = 28;

/** Those whom a rule matched and whom it left alone: how many, and how many of them came. */
export interface Compared {
  readonly people: number;
  readonly came: number;
}

/** A rule against its hold-out. */
export interface RuleEffect {
  readonly name: string;
  readonly reached: Compared;
  readonly heldOut: Compared;
}

/** Every rule of a record; empty where it has none. */
export const ruleEffects = (record: RunRecord): readonly RuleEffect[] =>
  once(record, 'rule effects', () =>
    (record.lists.rules ?? []).flatMap((name) => {
      const times = findColumn(record, `careTimes-${name}`);
      const first = findColumn(record, `careFirst-${name}`);
      return times && first ? [compare(record, name, times, first)] : [];
    }),
  );

/** All whom it matched so early that they were watched long enough; whether they were reached or not, as by lot. */
function compare(
  record: RunRecord,
  name: string,
  times: ArrayLike<number>,
  first: ArrayLike<number>,
): RuleEffect {
  const [reached, heldOut] = [
    { people: 0, came: 0 },
    { people: 0, came: 0 },
  ];
  for (let person = 0; person < record.joined; person++) {
    const day = first[person]!;
    if (day < 0 || day + effectDays > record.about.days) continue;
    // Below 0 she is held out.
    const of = times[person]! < 0 ? heldOut : reached;
    of.people += 1;
    of.came += Number(activeDaysBetween(record, person, day, day + effectDays - 1) > 0);
  }
  return { name, reached, heldOut };
}

/** How many more came of those the rule was for than of those held out; null below 30 people on either side. */
export function effectOf({ reached, heldOut }: RuleEffect): {
  readonly value: number;
  readonly error: number;
  readonly interval: Interval;
} | null {
  if (reached.people < enough || heldOut.people < enough) return null;
  const [a, b] = [reached.came / reached.people, heldOut.came / heldOut.people];
  const error = Math.sqrt((a * (1 - a)) / reached.people + (b * (1 - b)) / heldOut.people);
  return { value: a - b, error, interval: aroundBy(a - b, error) };
}

const counted = `the share who came within ${effectDays} days from the one on which it first matched them, less the same share of those whom it left alone by lot. Whoever was matched counts, reached or not. None below 30 people on either side`;

/** What a rule of care did, as its hold-out shows. */
export const ruleEffect: Measure = {
  id: 'ruleEffect',
  title: 'Effect of the rule with a hold-out',
  definition: `For each rule of care, of those whom it matched: ${counted}. One number only where a single rule leaves people alone.`,
  unit: 'gain',
  tag: 'observed',
  items: {
    of: 'rules',
    title: 'Effect of the rule: {name}',
    definition: `Of those matched by the rule “{name}”: ${counted}.`,
  },
  value: (record, variant) => {
    const rules = ruleEffects(record).filter(({ name, heldOut }) =>
      variant === undefined ? heldOut.people > 0 : name === variant,
    );
    const found = rules.length === 1 ? effectOf(rules[0]!) : null;
    return found ? { value: found.value, error: found.error } : { value: null };
  },
};
