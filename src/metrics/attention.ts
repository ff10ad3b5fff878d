import { findColumn, findTotal, type RunRecord } from '../record/index.ts';
import { activeDaysBetween } from './activeDays.ts';
import { once, upTo, type Measure } from './measure.ts';

/** One class of those who contribute: how many they are, and how much they are looked at. */
export interface RoleAttention {
  readonly role: string;
  /** Simulated people on an evening, in the mean of the days looked at. */
  readonly people: number;
  /** Their part of all attention, in the mean of those days. */
  readonly attention: number;
}

/** The days looked at: the last four weeks. */
const window = 28;

/** Classes that only look. */
const audience: readonly string[] = ['onlooker', 'fan'];

/**
 * The classes of those who contribute, least followed first; null where the record keeps none, or nobody was looked
 * at. Attention is allotted by how things stood the night before, so people are those of the evenings before.
 */
export function attentionByRole(record: RunRecord): readonly RoleAttention[] | null {
  return once(record, 'attention', () => {
    const [roles, attention] = [findTotal(record, 'roles'), findTotal(record, 'attention')];
    const names = roles && record.lists[roles.by];
    if (!names || !attention) return null;
    const { days } = record.about;
    const looked = upTo(days).filter(
      (day) => day >= Math.max(1, days - window) && rowSum(attention.values, day, names.length) > 0,
    );
    if (looked.length === 0) return null;
    const mean = (values: Float64Array, role: number, back: number) =>
      looked.reduce((sum, day) => sum + values[(day - back) * names.length + role]!, 0) / looked.length;
    return names
      .map((role, at) => ({
        role,
        people: mean(roles.values, at, 1),
        attention: mean(attention.values, at, 0),
      }))
      .filter(({ role }) => !audience.includes(role));
  });
}

/** Those who look: visits a day in the last four weeks, of simulated people. */
export interface Audience {
  /** A class that only looks, or `contributors`: all who contribute, who look at the others too. */
  readonly role: string;
  readonly visits: number;
}

/** Who looks, by the class in which each stands in the end; null where the record keeps none, or nobody came. */
export function audienceByRole(record: RunRecord): readonly Audience[] | null {
  return once(record, 'audience', () => {
    const [roleOf, names] = [findColumn(record, 'roles'), record.lists.roles];
    if (!roleOf || !names) return null;
    const { days } = record.about;
    const from = Math.max(0, days - window);
    const visits = names.map(() => 0);
    for (let person = 0; person < record.joined; person++)
      visits[roleOf[person]!]! += activeDaysBetween(record, person, from, days - 1) / (days - from);
    if (visits.every((some) => some === 0)) return null;
    const others = names.reduce((sum, name, at) => sum + (audience.includes(name) ? 0 : visits[at]!), 0);
    return [
      ...names.flatMap((role, at) => (audience.includes(role) ? [{ role, visits: visits[at]! }] : [])),
      { role: 'contributors', visits: others },
    ];
  });
}

function rowSum(values: Float64Array, day: number, width: number): number {
  return values.subarray(day * width, (day + 1) * width).reduce((sum, value) => sum + value, 0);
}

/** How much of the attention goes to those who have most followers. */
export const attention: Measure = {
  id: 'attention',
  title: 'Attention to stars',
  definition: `Of all attention that contributors got in the last ${window} days, the part of those who counted as stars the evening before.`,
  unit: 'share',
  tag: 'truth',
  reads: ['attention', 'roles'],
  value: (record) => {
    const roles = attentionByRole(record);
    return { value: roles ? (roles.find(({ role }) => role === 'star')?.attention ?? 0) : null };
  },
};
