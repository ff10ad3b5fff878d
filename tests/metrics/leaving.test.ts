import { describe, expect, test } from 'vitest';
import {
  churnNodes,
  engineVersion,
  goneAndSilent,
  measures,
  never,
  seenSpells,
  trueSpells,
  type RunRecord,
} from '#lab';

/* A record small enough to be counted by hand: forty days of seven people. */

/** One person: when she joined, on which days she was active, and how she left: the first time, and as it is now. */
interface PlainLife {
  readonly joined: number;
  readonly active: readonly number[];
  readonly firstLeft?: number;
  readonly left?: number;
  /** Of the last time and, where that is another, of the first. */
  readonly reason?: number;
  readonly firstReason?: number;
}

const days = 40;

const lives: readonly PlainLife[] = [
  // Leaves on the day of joining.
  { joined: 0, active: [0], firstLeft: 0, left: 0, reason: 1 },
  // Is last seen on day 4, and leaves on day 9 in silence.
  { joined: 0, active: [0, 1, 4], firstLeft: 9, left: 9, reason: 0 },
  // Is silent for twenty days and there all the while.
  { joined: 2, active: [2, 23, 39] },
  // Leaves on day 12, is won back, and is there at the end.
  { joined: 5, active: [5, 12, 30, 35], firstLeft: 12, firstReason: 0 },
  // Joins so late that no silence can be judged.
  { joined: 30, active: [30, 38], firstLeft: 38, left: 38, reason: 1 },
  // Was there before the record began, for ten days, and leaves on its day 3.
  { joined: -10, active: [0, 3], firstLeft: 3, left: 3, reason: 0 },
  // Had left once before the record began; when she leaves again, it is no first lifetime.
  { joined: -20, active: [6], firstLeft: -4, left: 7, reason: 1, firstReason: 0 },
];

function recordOfLives(weight = 1): RunRecord {
  const words = Math.ceil(days / 32);
  const activity = new Int32Array(lives.length * words);
  lives.forEach(({ active }, person) => {
    for (const day of active) activity[person * words + (day >> 5)]! |= 1 << (day & 31);
  });
  const column = (name: string, read: (life: PlainLife) => number) => ({
    name,
    label: name,
    tag: 'truth' as const,
    values: Int32Array.from(lives, read),
  });
  return {
    about: {
      engine: engineVersion,
      seed: 'plain',
      replicate: 0,
      people: 100,
      days,
      weight,
      currency: 'CNY',
    },
    names: { scenario: null, strategy: null },
    channels: ['door'],
    segments: ['everyone'],
    lists: {},
    classes: {},
    reasons: [
      { id: 'drift', label: 'Drifted away' },
      { id: 'nodes.signup', label: 'signup' },
    ],
    joined: lives.length,
    totals: [],
    ages: [],
    columns: [
      column('joinDay', ({ joined }) => joined),
      column('firstLeftDay', ({ firstLeft }) => firstLeft ?? never),
      column('leftDay', ({ left }) => left ?? never),
      column('reason', ({ reason }) => reason ?? -1),
      column('firstReason', ({ reason, firstReason }) => firstReason ?? reason ?? -1),
    ],
    spans: [],
    words,
    activity,
  };
}

const record = recordOfLives();
const value = (id: string, variant?: string, of = record) =>
  measures.find((one) => one.id === id)!.value(of, variant);

const rows = ({ person, entry, duration, ended }: ReturnType<typeof trueSpells>) =>
  Array.from(person, (one, at) => [one, entry[at], duration[at], ended[at]]);

describe('first lifetimes', () => {
  test('as the engine knows them', () => {
    expect(rows(trueSpells(record))).toEqual([
      [0, 0, 1, 1],
      [1, 0, 10, 1],
      [2, 0, 38, 0],
      [3, 0, 8, 1],
      [4, 0, 9, 1],
      [5, 10, 14, 1],
    ]);
  });

  test('as a dashboard sees them', () => {
    expect(rows(seenSpells(record, 14))).toEqual([
      [0, 0, 1, 1],
      [1, 0, 5, 1],
      [2, 0, 1, 1],
      [3, 0, 8, 1],
    ]);
    // Of twenty days of silence between two active ones, twenty are enough and twenty-one are not reached.
    expect(rows(seenSpells(record, 20))[2]).toEqual([2, 0, 1, 1]);
    expect(rows(seenSpells(record, 21))[2]).toEqual([2, 0, 17, 0]);
  });

  test('survival and the median lifetime', () => {
    // 5 of 6 outlive the first day… the sixth is not yet watched: 4/5, then 3/4 on day 8, 2/3 on day 9, 1/2 on day 10.
    expect(value('survival', 'd0').value).toBe(1);
    expect(value('survival', 'd1').value).toBeCloseTo(4 / 5, 12);
    expect(value('survival', 'd9').value).toBeCloseTo((4 / 5) * (3 / 4) * (2 / 3), 12);
    expect(value('survival', 'd10').value).toBeCloseTo(1 / 5, 12);
    // From age 10 on two are at risk, one of them found at that age.
    expect(value('survival', 'd14').value).toBeCloseTo(1 / 10, 12);
    expect(value('survival').value).toBeCloseTo(1 / 10, 12);
    expect(value('survival', 'd39').value).toBeNull();
    expect(value('lifetime').value).toBe(9);
    expect(value('survivalSeen', 'd1').value).toBeCloseTo(2 / 4, 12);
    expect(value('lifetimeSeen').value).toBe(1);
    expect(value('lifetimeSeen', 'month').value).toBe(5);
  });

  test('where one person stands for four, an estimate says how far it may be off', () => {
    const { value: share, error } = value('survival', 'd1', recordOfLives(4));
    expect(share).toBeCloseTo(4 / 5, 12);
    expect(error).toBeCloseTo(Math.sqrt(((4 / 5) * (1 / 5)) / 5) * Math.sqrt(3 / 4), 12);
    expect(value('survival', 'd1').error).toBeUndefined();
  });
});

describe('who is gone', () => {
  test('by silence: the last day active lies so many days back', () => {
    expect(value('silent').value).toBe(4);
    expect(value('silent', 'week').value).toBe(4);
    expect(value('silent', 'month').value).toBe(4);
    const line = measures.find(({ id }) => id === 'silent')!.series!(record, 'week').lines[0]!;
    // For six evenings nobody knows how long those had been silent who joined before.
    expect(line.y.slice(0, 8)).toEqual([null, null, null, null, null, null, 0, 1]);
  });

  test('truth beside silence', () => {
    expect(goneAndSilent(record, 14)).toEqual({
      reasons: [
        { id: 'nodes.signup', label: 'signup', people: 3, silent: 2 },
        { id: 'drift', label: 'Drifted away', people: 2, silent: 2 },
      ],
      gone: { people: 5, silent: 4 },
      present: { people: 2, silent: 0 },
    });
  });

  test('at a node', () => {
    const nodes = churnNodes(record);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ name: 'signup', left: 2 });
    // Alone it would take 1/5 on the first day and 1/3 of who is there on the ninth; beside the others 1/5 + 3/5 · 1/3.
    expect(nodes[0]!.ofReached).toBeCloseTo(1 - (4 / 5) * (2 / 3), 12);
    expect(nodes[0]!.ofAll).toBeCloseTo(1 / 5 + (3 / 5) * (1 / 3), 12);
    expect(value('nodeLoss', 'signup').value).toBe(nodes[0]!.ofReached);
    expect(value('nodeLoss').value).toBeCloseTo(nodes[0]!.ofReached!, 12);
    expect(value('nodeLossOfAll', 'signup').value).toBe(nodes[0]!.ofAll);
    expect(value('nodeLossOfAll').value).toBe(nodes[0]!.ofAll);
  });

  test('interviews name a node in some of their answers', () => {
    const values = Float64Array.from({ length: 2 * days }, (_, at) => (at === 0 ? 3 : at === 3 ? 1 : 0));
    const total = { name: 'interviews', label: '', by: 'reasons', money: false, width: 2, values };
    const asked = { ...record, totals: [total], lists: { reasons: ['drift', 'nodes.signup'] } };
    expect(value('nodeTold', 'signup', asked)).toEqual({ value: 1 / 4, count: 1, among: 4 });
    expect(value('nodeTold', undefined, asked).value).toBe(1 / 4);
    expect(value('nodeTold', 'week', asked).value).toBe(0);
    expect(value('nodeTold').value).toBeNull();
  });
});
