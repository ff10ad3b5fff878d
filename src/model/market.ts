import type { Job } from '../engine/index.ts';
import { exp, log1p } from '../math/index.ts';
import { assumption, itemNames, number, share, type Settings } from '../schema/index.ts';

/** How the market of a segment changes by itself, and what competitors take of it. */
export const marketLevers = {
  growthPerYear: number({
    shared: true,
    label: 'Growth of the market',
    help: 'By how much the segment grows in a year: 0.2 is a fifth, −0.2 shrinks by a fifth.',
    initial: 0,
    min: -0.95,
    max: 9,
    step: 0.05,
    plausible: [-0.2, 0.5],
    source: assumption(),
  }),
  rivalShare: share({
    shared: true,
    label: 'Competitors’ strength',
    help: 'Of those who make up their minds to sign up, how many do so with a competitor.',
    initial: 0,
    min: 0,
    max: 0.99,
    step: 0.05,
    plausible: [0, 0.6],
    source: assumption(),
  }),
  rivalsPerDay: number({
    shared: true,
    label: 'Competitors’ pull',
    help: 'Hazard a day that competitors win those left in the market, whatever you do.',
    unit: 'perDay',
    initial: 0,
    min: 0,
    max: 1,
    step: 0.0005,
    plausible: [0, 0.005],
    source: assumption(),
  }),
};

/** How many people of each segment the market holds: whole numbers by largest remainder, ties by name. */
export function marketOf(job: Job): number[] {
  const names = itemNames(job.settings, 'segments');
  const values = job.settings.segments as Readonly<Record<string, { share: number }>>;
  const exact = names.map((name) => job.people * values[name]!.share);
  const whole = exact.map((people) => Math.floor(people));
  const missing = job.people - whole.reduce((sum, people) => sum + people, 0);
  const byRemainder = exact
    .map((people, segment) => ({ segment, rest: people - Math.floor(people) }))
    .sort((a, b) => b.rest - a.rest || a.segment - b.segment);
  for (const { segment } of byRemainder.slice(0, Math.max(0, missing))) whole[segment]! += 1;
  return whole;
}

const growthOf = (settings: Settings, name: string): number =>
  (settings.segments as Readonly<Record<string, { growthPerYear: number }>>)[name]!.growthPerYear;

/** The most people there can be in the market, if it grew all the time as fast as it ever does. */
export function mostPeople(job: Job): number {
  const years = (job.days + (job.warmUp?.days ?? 0)) / 365;
  const settings = [job.settings, ...(job.warmUp ? [job.warmUp.settings] : [])];
  const dated = job.calendar.flatMap(({ changes }) => changes);
  return marketOf(job).reduce((sum, people, segment) => {
    const name = itemNames(job.settings, 'segments')[segment]!;
    const path = `segments.${name}.growthPerYear`;
    const planned = dated.filter(([changed]) => changed === path).map(([, value]) => Number(value));
    const fastest = Math.max(0, ...settings.map((each) => growthOf(each, name)), ...planned);
    return sum + Math.ceil(people * exp(years * log1p(fastest)));
  }, 0);
}

/** The people of each segment who could join: all there are, who is left, and who went to competitors. */
export class Market {
  /** Everybody who is or was in the market, by segment: left, joined, or lost to competitors. */
  readonly size: number[];
  readonly left: number[];
  readonly lost: number[];
  /** The size before it is rounded to whole people. */
  readonly #exact: number[];

  constructor(job: Job) {
    this.size = marketOf(job);
    this.left = [...this.size];
    this.lost = this.size.map(() => 0);
    this.#exact = [...this.size];
  }

  get everybody(): number {
    return sum(this.size);
  }

  /** All who ever joined. */
  get joined(): number {
    return this.everybody - sum(this.left) - sum(this.lost);
  }

  /** A day's growth or shrinkage; only people who have not gone anywhere yet can leave a market. */
  grow(segment: number, perYear: number): void {
    if (perYear === 0) return;
    const exact = this.#exact[segment]! * exp(log1p(perYear) / 365);
    const change = Math.max(-this.left[segment]!, Math.floor(exact) - this.size[segment]!);
    this.size[segment]! += change;
    this.left[segment]! += change;
    this.#exact[segment] = Math.max(exact, this.size[segment]!);
  }

  join(segment: number, count: number): void {
    this.left[segment]! -= count;
  }

  lose(segment: number, count: number): void {
    this.left[segment]! -= count;
    this.lost[segment]! += count;
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
