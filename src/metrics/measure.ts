import type { RunRecord } from '../record/index.ts';
import { isItemName, type Items, type Values } from '../schema/index.ts';

/**
 * What the numbers of a measure count, which decides how they are written. A `gain` is a percentage that may be below
 * nothing and above all, a `piece` a unit of work.
 */
export type MeasureUnit =
  'people' | 'money' | 'share' | 'gain' | 'ratio' | 'days' | 'weeks' | 'hours' | 'pieces';

/** One number, with what it was counted from: a share of nothing is null, never 0. */
export interface MeasureValue {
  readonly value: number | null;
  /** The counts of a share: how many, among how many. */
  readonly count?: number;
  readonly among?: number;
  /** Standard error of a number that a sample stands for: how far it may lie from the whole world's, by chance. */
  readonly error?: number;
}

/**
 * A count of simulated people as a count of people. Where one stands for several it says how uncertain that is: as
 * in any sample, by the binomial law, with the correction for a world that is finite.
 */
export function counted(record: RunRecord, count: number): MeasureValue {
  const { weight, people } = record.about;
  if (weight === 1) return { value: count };
  const spread = count * Math.max(0, 1 - count / people) * (1 - 1 / weight);
  return { value: count * weight, error: weight * Math.sqrt(spread) };
}

/** One line of a series; `under` holds the counts that each share is among. */
export interface SeriesLine {
  readonly id: string;
  readonly title: string;
  readonly y: readonly (number | null)[];
  readonly count?: readonly number[];
  readonly among?: readonly number[];
}

/** Numbers along an axis: calendar days, calendar weeks, or days since joining. */
export interface Series {
  readonly axis: 'day' | 'week' | 'age';
  readonly x: readonly number[];
  readonly lines: readonly SeriesLine[];
}

/** A form of a measure: `active.week` is the variant `week` of `active`. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
}

/** Forms that are too many to list: `d45` of retention is one of the family of all days. */
export interface Family extends Variant {
  readonly fits: (variant: string) => boolean;
  /** What the texts are filled with for one of them. */
  readonly values?: (variant: string) => Values;
}

/** The forms of a measure for the items of a collection: `cac.ads` is that of the channel `ads`, called `name`. */
export interface ItemForm {
  readonly of: string;
  readonly title: string;
  readonly definition: string;
}

/** A pure function of a record, with the definition that is printed wherever its number stands. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** Exactly what is counted, and among whom. */
  readonly definition: string;
  readonly unit: MeasureUnit;
  /** An analyst could compute it from an event log, or only the engine knows it. */
  readonly tag: 'observed' | 'truth';
  /** Of what only the engine knows: the id of the measure that a dashboard shows in its place. */
  readonly seenAs?: string;
  /** It is the last value of that measure: who sees the one sees the other. */
  readonly lastOf?: string;
  /** Totals and columns of the record without which it cannot be told. */
  readonly reads?: readonly string[];
  readonly variants?: readonly Variant[];
  /** Variants outside that list with texts of their own; the first family that fits is theirs. */
  readonly families?: readonly Family[];
  /** Every other variant is the name of an item. */
  readonly items?: ItemForm;
  /** The headline number; of a series, its last. */
  readonly value: (record: RunRecord, variant?: string) => MeasureValue;
  readonly series?: (record: RunRecord, variant?: string) => Series;
  /** A variant outside all lists that the measure's own texts tell as well, such as `d45` of survival. */
  readonly understands?: (variant: string) => boolean;
}

/**
 * Whether a measure has that variant; every measure has the one without a name. Where a world's items are not known,
 * any name that an item can have will do.
 */
export const knowsVariant = (measure: Measure, variant: string | undefined, items?: Items): boolean =>
  variant === undefined ||
  (measure.understands?.(variant) ?? false) ||
  (measure.variants ?? []).some(({ id }) => id === variant) ||
  (measure.families ?? []).some(({ fits }) => fits(variant)) ||
  (measure.items !== undefined &&
    (items ? (items[measure.items.of] ?? []).includes(variant) : isItemName(variant)));

/** The variants of a measure that have names of their own, those of a world's items among them. */
export const variantsOf = ({ variants = [], items: form }: Measure, items: Items = {}): string[] => [
  ...variants.map(({ id }) => id),
  ...(form ? (items[form.of] ?? []) : []),
];

const kept = new WeakMap<RunRecord, Map<string, unknown>>();

/** Computes something of a record once, however many measures ask for it. */
export function once<T>(record: RunRecord, name: string, compute: () => T): T {
  let known = kept.get(record);
  if (!known) {
    known = new Map<string, unknown>();
    kept.set(record, known);
  }
  if (!known.has(name)) known.set(name, compute());
  return known.get(name) as T;
}

/** 0, 1, … count − 1. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** count ÷ among, or null where nothing is under it. */
export const ratio = (count: number, among: number): number | null => (among === 0 ? null : count / among);
