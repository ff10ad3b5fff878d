import { engineVersion, never, type RecordTotal, type RunRecord } from '#lab';

/** A life as a test writes it down: the day of joining and every active day. */
export interface PlainLife {
  readonly joined: number;
  readonly active: readonly number[];
  readonly group?: number;
  /** Further columns, each by its name. */
  readonly columns?: Readonly<Record<string, number>>;
}

export interface PlainWorld {
  readonly days: number;
  readonly channels?: readonly string[];
  readonly segments?: readonly string[];
  readonly weight?: number;
  readonly totals?: Readonly<Record<string, readonly number[]>>;
  /** Totals by days since joining. */
  readonly ages?: Readonly<Record<string, readonly number[]>>;
}

const plainTotal = ([name, values]: [string, readonly number[]]): RecordTotal => ({
  name,
  label: name,
  by: 'one',
  money: false,
  width: 1,
  values: Float64Array.from(values),
});

/** A record made by hand, without an engine: what it does not hold, nobody knows. */
export function plainRecord(lives: readonly PlainLife[], world: PlainWorld): RunRecord {
  const { days, channels = ['door'], segments = ['everyone'], weight = 1, totals = {}, ages = {} } = world;
  const words = Math.max(1, Math.ceil(days / 32));
  const activity = new Int32Array(lives.length * words);
  lives.forEach(({ active }, person) => {
    for (const day of active) activity[person * words + (day >> 5)]! |= 1 << (day & 31);
  });
  const names = new Set(lives.flatMap(({ columns = {} }) => Object.keys(columns)));
  const column = (name: string, of: (life: PlainLife) => number) => ({
    name,
    label: name,
    tag: 'observed' as const,
    values: Int32Array.from(lives, of),
  });
  return {
    about: {
      engine: engineVersion,
      seed: 'by hand',
      replicate: 0,
      people: lives.length,
      days,
      weight,
      currency: 'CNY',
    },
    names: { scenario: null, strategy: null },
    channels,
    segments,
    lists: {},
    reasons: [],
    classes: {},
    joined: lives.length,
    totals: Object.entries(totals).map(plainTotal),
    ages: Object.entries(ages).map(plainTotal),
    columns: [
      column('joinDay', ({ joined }) => joined),
      column('group', ({ group = 0 }) => group),
      ...[...names].map((name) => column(name, ({ columns = {} }) => columns[name] ?? never)),
    ],
    spans: [],
    words,
    activity,
  };
}
