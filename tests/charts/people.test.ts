import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { activeBoard } from '../../src/charts/activeBoard.ts';
import { attentionLanes } from '../../src/charts/attentionLanes.ts';
import type { AttentionDrawn } from '../../src/charts/attentionDrawn.ts';
import type { AnyChart, ChartData } from '../../src/charts/index.ts';
import { classAreas } from '../../src/charts/classAreas.ts';
import type { ClassDrawn } from '../../src/charts/classDrawn.ts';
import { kanoQuadrants } from '../../src/charts/kanoQuadrants.ts';
import type { KanoDrawn } from '../../src/charts/kanoDrawn.ts';
import { keyStock } from '../../src/charts/keyStock.ts';
import type { KeyDrawn } from '../../src/charts/keyDrawn.ts';
import { lorenzCurve } from '../../src/charts/lorenzCurve.ts';
import { movesGrid } from '../../src/charts/movesGrid.ts';
import type { MovesDrawn } from '../../src/charts/movesDrawn.ts';
import { rfmGrid } from '../../src/charts/rfmGrid.ts';
import { timeLines } from '../../src/charts/timeLines.ts';
import { zh } from '../../src/languages/zh.ts';
import { kanoCoefficients } from '../../src/metrics/index.ts';
import { plainRecord, type PlainLife } from '../plainRecord.ts';
import { data, dataOf, measure, speaker } from './cases.ts';

const chinese = makeSpeaker('zh', zh, 'CNY');
/** Where there is too little, the sentence says so and nothing else is odd. */
function expectLittle(chart: AnyChart, of: ChartData<unknown>, said: string | RegExp): void {
  expect(chart.tooLittle(of, speaker)).toMatch(said);
  expect(chart.takeaway(of, speaker)).toBe(chart.tooLittle(of, speaker));
  expect(chart.tooLittle(of, chinese)).toMatch(/\p{Script=Han}/u);
  const numbers = [chart.table(of, speaker), chart.extent(of), chart.positions(of), chart.start(of)];
  expect(JSON.stringify(numbers)).not.toMatch(/NaN|Infinity/);
}

const nobody = plainRecord([], { days: 30 });

describe('lines of who the people are', () => {
  it.each(['keyCustomers', 'keyPresent', 'keyShare', 'keyValue', 'saidSatisfied'])(
    '%s: says what is missing where a run knows nothing of it',
    (id) => {
      const unknown = timeLines.read(
        plainRecord([{ joined: 0, active: [0] }], { days: 9 }),
        measure(id),
        undefined,
      )!;
      const little = data(id, [unknown]);
      const english = id === 'saidSatisfied' ? 'no survey was held' : 'no rule says who is one';
      expect(timeLines.tooLittle(little, speaker)).toMatch(english);
      expect(timeLines.tooLittle(little, chinese)).toMatch(/没有/);
      expect(timeLines.extent(little)).toEqual([0, 0]);
      expect(timeLines.positions(little)).toEqual([]);
      expect(timeLines.table(little, speaker).rows).toEqual([]);
    },
  );

  it('asks what each form counts', () => {
    const ask = (id: string, variant?: string) => timeLines.question(measure(id), variant).english;
    expect(ask('keyCustomers', 'lost')).toMatch('no longer');
    expect(ask('keyValue', 'contributions')).toMatch('contributed');
    expect(ask('keyValue', 'revenue')).toBe(ask('keyValue'));
  });
});

describe('the Lorenz curve', () => {
  /** So many people for each amount of orders. */
  const heldOf = (all: readonly Readonly<Record<number, number>>[], variant = 'orders', weight = 1) =>
    dataOf(
      'topShare',
      all.map((counts) => {
        const lives = Object.entries(counts).flatMap(([orders, people]) =>
          Array.from({ length: people }, (): PlainLife => ({
            joined: 0,
            active: [0],
            columns: { orders: Number(orders) },
          })),
        );
        return lorenzCurve.read(plainRecord(lives, { days: 5, weight }), measure('topShare'), variant)!;
      }),
      variant,
    );

  it('says what the top and the bottom hold, and begins to read where the variant asks', () => {
    const one = heldOf([{ 1: 80, 16: 20 }]);
    expect(lorenzCurve.takeaway(one, speaker)).toBe(
      'The top 20% hold 80%; the half who hold least have 12.5%. Gini 0.6.',
    );
    expect(lorenzCurve.readout(one, 20, speaker)).toBe('Top 20%: 80% (20 of 100 people)');
    expect(lorenzCurve.readout(one, 20, chinese)).toBe('最多的20%：占80%（100人中的20人）');
    expect(lorenzCurve.readings(one, 20)).toMatchObject([
      { run: 0, value: expect.closeTo(0.2, 9) as number },
    ]);
    expect([one, heldOf([{ 1: 80, 16: 20 }], 'orders.top5')].map((of) => lorenzCurve.start(of))).toEqual([
      20, 5,
    ]);
    expect(lorenzCurve.positions(one)[0]).toBe(100);
    expect(lorenzCurve.table(one, speaker).rows[19]![1]).toEqual({
      text: '80% (20 of 100 people)',
      values: [0.8, 20, 100],
    });
    expect(lorenzCurve.takeaway(heldOf([{ 3: 50 }]), speaker)).toBe('Everybody has the same.');
    // People for simulated people.
    expect(lorenzCurve.readout(heldOf([{ 1: 80, 16: 20 }], 'orders', 10), 20, speaker)).toMatch(
      '200 of 1,000 people',
    );
  });

  it('compares runs by the top, and leaves out one in which nobody has any', () => {
    expect(lorenzCurve.takeaway(heldOf([{ 1: 80, 16: 20 }, { 2: 100 }]), speaker)).toBe(
      'What the top 20% hold: All in is 60 points ahead (80% against 20%).',
    );
    expect(lorenzCurve.takeaway(heldOf([{ 1: 80, 16: 20 }, { 0: 9 }, { 2: 100 }]), speaker)).toBe(
      'What the top 20% hold: All in 80%, Nothing 20%.',
    );
  });

  it('asks about what is held, and says when it does not know, when there is none, when there are few', () => {
    const ask = (variant?: string) => lorenzCurve.question(measure('gini'), variant).english;
    expect(new Set(['spent', 'orders', 'visits.all', 'contributed'].map(ask)).size).toBe(4);
    expectLittle(lorenzCurve, heldOf([{ 1: 40 }], 'spent'), 'does not know');
    expectLittle(lorenzCurve, heldOf([{ 0: 40 }]), 'Nobody has any');
    expectLittle(lorenzCurve, heldOf([{ 2: 7 }]), 'Only 7 people have any: fewer than 30');
  });
});

describe('the stock of key customers', () => {
  const drawn = (stock: readonly number[], present: readonly number[] | null, weight = 1): KeyDrawn => ({
    accounts: {
      stock,
      fresh: stock.map((count, day) => Math.max(0, count - (stock[day - 1] ?? 0))),
      lost: stock.map((count, day) => Math.max(0, (stock[day - 1] ?? 0) - count)),
      present,
    },
    days: stock.length,
    weight,
  });
  const growing = drawn([2, 5, 4, 9], [2, 5, 4, 6]);

  it('tells how many came and went, and how many of them have left unseen', () => {
    const one = dataOf('keyCustomers', [growing]);
    expect(keyStock.takeaway(one, speaker)).toBe(
      'In all, somebody became a key customer 10 times and ceased to be one once: 9 at the end. 3 of these have left already, and nobody has seen it.',
    );
    expect(keyStock.readout(one, 2, speaker)).toBe('Day 2: 4 (+0, −1; still there 4)');
    expect(keyStock.readout(one, 3, chinese)).toBe('第3天：9人（+5，−0；还在6人）');
    expect(
      keyStock.table(one, speaker).rows[3]!.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
    ).toEqual(['3', '9', '5', '0', '6']);
    expect(keyStock.takeaway(dataOf('keyCustomers', [drawn([3, 3], null)]), speaker)).toMatch(
      /3 at the end.$/,
    );
    expect(keyStock.takeaway(dataOf('keyCustomers', [drawn([3, 3], [3, 3])]), speaker)).toMatch(
      'None of these has left.',
    );
    expect(keyStock.extent(dataOf('keyCustomers', [drawn([3, 4], null, 10)]))).toEqual([0, 40]);
  });

  it('sums what came and went since the last week’s end in a long run', () => {
    const long = dataOf('keyCustomers', [
      drawn(
        Array.from({ length: 84 }, (_, day) => day),
        null,
      ),
    ]);
    expect(keyStock.positions(long)).toHaveLength(12);
    expect(keyStock.readout(long, 13, speaker)).toBe('Week 2: 13 (+7, −0)');
  });

  it('compares runs by their stocks, and says that there is no rule, nobody, or a single day', () => {
    const two = dataOf('keyCustomers', [growing, drawn([2, 4, 3, 4], null)]);
    expect(keyStock.takeaway(two, speaker)).toBe(
      'All in is never clearly behind; at the end All in has 125% more (9 against 4).',
    );
    const none: KeyDrawn = { accounts: null, days: 9, weight: 1 };
    expectLittle(keyStock, dataOf('keyCustomers', [none]), 'no rule says who is one');
    expectLittle(keyStock, dataOf('keyCustomers', [drawn([0, 0], [0, 0])]), 'Nobody has met the rule');
    expectLittle(keyStock, dataOf('keyCustomers', [drawn([4], [4])]), 'single day');
    expect(keyStock.readout(dataOf('keyCustomers', [growing, none]), 1, speaker)).toMatch(
      'Half and half nothing counted',
    );
  });
});

describe('the RFM grid', () => {
  const buyer = (ago: number, orders: number, spent: number, left = -1): PlainLife => ({
    joined: 0,
    active: [0],
    columns: { lastOrder: 99 - ago, orders, spent, leftDay: left },
  });
  const buyers = [
    ...Array.from({ length: 30 }, () => buyer(2, 5, 10_000)),
    ...Array.from({ length: 60 }, () => buyer(95, 1, 1000, 50)),
    ...Array.from({ length: 10 }, () => buyer(95, 1, 1000)),
  ];
  const gridOf = (lives: readonly PlainLife[], variant?: string, runs = 1) =>
    dataOf(
      'rfm',
      Array.from({ length: runs }, () =>
        rfmGrid.read(plainRecord(lives, { days: 100 }), measure('rfm'), variant)!,
      ),
      variant,
    );

  it('says how much the best hold and how many of the coldest are still there', () => {
    const fixed = gridOf(buyers, 'fixed');
    expect(rfmGrid.takeaway(fixed, speaker)).toBe(
      'The 30 of 100 buyers who bought in the last 30 days, three times or more in all, hold 81.1% of the money. Of those in the lowest row, 14.3% are still there.',
    );
    expect(rfmGrid.takeaway(gridOf(buyers), speaker)).toBe(
      'The 40 of 100 buyers who stand in the upper two fifths of both hold 83.8% of the money. Of those in the lowest row, 0% are still there.',
    );
    expect(rfmGrid.readout(fixed, 2, speaker)).toBe(
      'Up to 7 days ago, 3–5 times: 30 buyers (30%) · ¥100 each · 100% still there',
    );
    expect(rfmGrid.readout(fixed, 20, chinese)).toBe(
      '上次购买在90天以前，买过一次：70名买家（70%） · 人均¥10 · 14.3%还在',
    );
    expect(rfmGrid.readout(fixed, 7, speaker)).toMatch('nothing counted');
    expect(rfmGrid.takeaway(gridOf(buyers, 'fixed', 2), speaker)).toBe(
      'Buyers lately and often, of all who have bought: both stand at 30%.',
    );
    const table = rfmGrid.table(fixed, speaker);
    expect(table.rows[20]).toEqual([
      { text: 'over 90', values: [1] },
      { text: '1', values: [1] },
      { text: '70', values: [70] },
      { text: '¥10', values: [10] },
      { text: '14.3%', values: [10 / 70] },
    ]);
  });

  it('says when it does not know, when nobody has bought, and when few have', () => {
    expectLittle(rfmGrid, gridOf([{ joined: 0, active: [0] }]), 'does not know');
    expectLittle(
      rfmGrid,
      gridOf([{ joined: 0, active: [0], columns: { orders: 0, lastOrder: -1 } }]),
      'Nobody',
    );
    expectLittle(rfmGrid, gridOf([buyer(1, 1, 500)]), 'Only 1 person has bought');
  });
});

describe('people in classes', () => {
  const classes = { noRung: 'None', accustomed: 'Habit (a little)', loyal: 'Loyalty' };
  const drawn = (stocks: readonly (readonly number[])[], weight = 1): ClassDrawn => ({
    classification: 'rungs',
    known: { names: Object.keys(classes), stocks },
    labels: classes,
    days: stocks[0]!.length,
    weight,
  });
  const short = drawn([
    [10, 8],
    [0, 1],
    [0, 1],
  ]);
  const long = drawn([
    Array.from({ length: 60 }, () => 40),
    Array.from({ length: 60 }, (_, day) => 10 + day),
    Array.from({ length: 60 }, () => 50),
  ]);

  it('names the largest class, the next, and which has grown', () => {
    expect(classAreas.takeaway(dataOf('rungs', [short]), speaker)).toBe(
      'At the end the largest class is None: 80% of 10 people; then Habit, 10%.',
    );
    expect(classAreas.takeaway(dataOf('rungs', [long]), speaker)).toBe(
      'At the end the largest class is Habit: 43.4% of 159 people; then Loyalty, 31.4%. Habit has grown most since day 27, from 29.1% to 43.4% of all.',
    );
    const still = drawn([
      Array.from({ length: 60 }, () => 5),
      Array.from({ length: 60 }, () => 0),
      Array.from({ length: 60 }, () => 0),
    ]);
    expect(classAreas.takeaway(dataOf('rungs', [still]), speaker)).toBe(
      'At the end the largest class is None: 100% of 5 people. No class has a larger part than it had at day 27.',
    );
    expect(classAreas.readout(dataOf('rungs', [short]), 1, speaker)).toBe(
      'Day 1: None 8 (80%) · Habit 1 (10%) · Loyalty 1 (10%)',
    );
    expect(classAreas.readout(dataOf('rungs', [short, short]), 0, speaker)).toBe(
      'Day 0: \nAll in: None 10 (100%) · Habit 0 (0%) · Loyalty 0 (0%)\nHalf and half: None 10 (100%) · Habit 0 (0%) · Loyalty 0 (0%)',
    );
    expect(classAreas.extent(dataOf('rungs', [drawn([[10], [0], [0]], 7)]))).toEqual([0, 70]);
  });

  it('compares runs by the class of the measure’s number, or the one asked for', () => {
    const two = [
      short,
      drawn([
        [10, 5],
        [0, 2],
        [0, 3],
      ]),
    ];
    expect(classAreas.takeaway(dataOf('rungs', two), speaker)).toBe(
      'Loyalty at the end, of all: Half and half is 20 points ahead (30% against 10%).',
    );
    expect(classAreas.takeaway(dataOf('rungs', two, 'accustomed'), speaker)).toMatch('Habit at the end');
  });

  it('says what is missing', () => {
    const none: ClassDrawn = { ...short, known: null };
    expectLittle(classAreas, dataOf('rungs', [none]), 'no ladder');
    expectLittle(classAreas, dataOf('roles', [none]), 'Nobody has a role');
    expectLittle(classAreas, dataOf('lifecycle', [none]), 'Nobody has been sorted');
    expectLittle(classAreas, dataOf('rungs', [drawn([[10], [0], [0]])]), 'single day');
    expect(classAreas.read(nobody, measure('rungs'), undefined)).toMatchObject({ known: null });
  });

  const moving = (moves: readonly (readonly number[])[]): MovesDrawn => ({
    ...short,
    moves: {
      names: Object.keys(classes),
      from: 2,
      to: 29,
      before: [10, 0, 0],
      after: [8, 1, 1],
      moves,
      others: [0, 0, 0],
    },
  });

  it('tells the commonest move, reads every cell, and knows when nobody moved', () => {
    const one = dataOf('rungs', [
      moving([
        [0, 3, 1],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    ]);
    expect(movesGrid.takeaway(one, speaker)).toBe(
      'In the last 28 days the commonest move was from None to Habit: 3 times. 4 of 5 moves went to a later class.',
    );
    expect(movesGrid.start(one)).toBe(1);
    expect(movesGrid.readout(one, 2, speaker)).toBe('From None to Loyalty: once, 25% of the moves away');
    expect(movesGrid.readout(one, 7, speaker)).toBe('From Loyalty to Habit: 0 times');
    expect(movesGrid.readout(one, 4, speaker)).toBe('Habit: 1 at the end, 0 before');
    const still = dataOf('rungs', [
      moving([
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ]);
    expect(movesGrid.takeaway(still, speaker)).toBe('Nobody moved in the last 28 days.');
    const two = dataOf('rungs', [
      moving([
        [0, 3, 1],
        [1, 0, 0],
        [0, 0, 0],
      ]),
      moving([
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    ]);
    expect(movesGrid.takeaway(two, speaker)).toBe(
      'Moves to a later class, of all moves in the last 28 days: All in is 30 points ahead (80% against 50%).',
    );
    expectLittle(movesGrid, dataOf('rungs', [{ ...short, known: null, moves: null }]), 'no ladder');
  });
});

describe('Kano’s quadrants', () => {
  const survey = (counts: readonly number[], day = 0) => {
    const [attractive = 0, oneDimensional = 0, mustBe = 0, indifferent = 0] = counts;
    const answers = { attractive, oneDimensional, mustBe, indifferent };
    return { day, answers, unwanted: 2, coefficients: kanoCoefficients(answers) };
  };
  const drawn = (features: Readonly<Record<string, readonly number[]>>): KanoDrawn => ({
    features: Object.entries(features).map(([name, counts]) => ({ name, surveys: [survey(counts)] })),
    weight: 1,
  });
  const features = {
    badges: [30, 4, 0, 6],
    answers: [0, 5, 40, 0],
    search: [2, 40, 3, 0],
    stories: [4, 1, 1, 40],
  };

  it('N1: puts every feature in its quadrant, by its label', () => {
    const one: ChartData<KanoDrawn> = {
      ...dataOf('kano', [drawn({ ...features, ski: [40, 30, 10, 20] })]),
      labels: { 'features.badges': 'Badges' },
    };
    expect(kanoQuadrants.takeaway(one, speaker)).toBe(
      'Must be: answers · The more the better: search · Attractive: Badges, ski · Indifferent: stories.',
    );
    expect(kanoQuadrants.readout(one, 4, speaker)).toBe(
      'ski: Better 0.7, Worse −0.4 (100 answers): Attractive',
    );
    // From what is missed least to what is missed most.
    expect(kanoQuadrants.positions(one)).toEqual([3, 0, 4, 2, 1]);
    expect(kanoQuadrants.readout(one, 1, chinese)).toBe('answers：“更好”0.11，“更差”−1（45份回答）：必备型');
  });

  it('says where runs differ, and that few have answered', () => {
    const other = { ...features, badges: [4, 3, 30, 6] };
    expect(kanoQuadrants.takeaway(dataOf('kano', [drawn(features), drawn(other)]), speaker)).toBe(
      'The runs differ: badges is Attractive (All in), Must be (Half and half).',
    );
    expect(kanoQuadrants.takeaway(dataOf('kano', [drawn(features), drawn(features)]), speaker)).toBe(
      'In all of these runs every feature is the same to people.',
    );
    expect(kanoQuadrants.takeaway(dataOf('kano', [drawn({ badges: [3, 0, 0, 0] })]), speaker)).toBe(
      'Attractive: badges. Of some features fewer than 30 answers count: these places vary a lot by chance.',
    );
    expect(kanoQuadrants.readout(dataOf('kano', [drawn({ badges: [1] })]), 0, speaker)).toMatch(
      'only 1 answer',
    );
  });

  it('says that nobody was asked, or that no answer counts', () => {
    expectLittle(kanoQuadrants, dataOf('kano', [{ features: null, weight: 1 }]), 'Nobody was asked');
    expectLittle(kanoQuadrants, dataOf('kano', [drawn({ badges: [0, 0, 0, 0] })]), 'Nobody gave an answer');
  });
});

describe('who is looked at', () => {
  const drawn = (people: readonly number[], attention: readonly number[]): AttentionDrawn => ({
    roles: ['selfEntertainer', 'ordinaryCreator', 'star'].map((role, at) => ({
      role,
      people: people[at]!,
      attention: attention[at]!,
    })),
    audience: null,
    known: true,
    labels: { selfEntertainer: 'Self-entertainers', ordinaryCreator: 'Ordinary creators', star: 'Stars' },
    weight: 1,
  });

  it('names the class that gets most beyond its part', () => {
    const one = dataOf('attention', [drawn([20, 70, 10], [0.1, 0.3, 0.6])]);
    expect(attentionLanes.takeaway(one, speaker)).toBe(
      'Stars: 10% of those who contribute get 60% of the attention.',
    );
    expect(attentionLanes.readout(one, 0, speaker)).toBe(
      'Self-entertainers: 20 people a day, 20% of those who contribute, get 10% of the attention',
    );
    const even = dataOf('attention', [drawn([20, 70, 10], [0.2, 0.7, 0.1])]);
    expect(attentionLanes.takeaway(even, speaker)).toMatch('no class gets more than its part');
    const two = dataOf('attention', [
      drawn([20, 70, 10], [0.1, 0.3, 0.6]),
      drawn([20, 70, 10], [0.2, 0.5, 0.3]),
    ]);
    expect(attentionLanes.takeaway(two, speaker)).toBe(
      'Attention that goes to Stars: All in is 30 points ahead (60% against 30%).',
    );
  });

  it('says that nobody was looked at, or that there are no roles', () => {
    const none = { ...drawn([0, 0, 0], [0, 0, 0]), roles: null };
    expectLittle(attentionLanes, dataOf('attention', [none]), 'Nobody was looked at');
    expectLittle(attentionLanes, dataOf('attention', [{ ...none, known: false }]), 'keeps no roles');
    expect(attentionLanes.read(nobody, measure('attention'), undefined)).toMatchObject({
      roles: null,
      known: false,
    });
  });
});

describe('actives by day, week and month', () => {
  const boardOf = (all: readonly (readonly PlainLife[])[], days: number) =>
    dataOf(
      'active',
      all.map((lives) => activeBoard.read(plainRecord(lives, { days }), measure('active'), undefined)!),
    );
  const everyDay = (people: number, days: number): PlainLife[] =>
    Array.from({ length: people }, () => ({
      joined: 0,
      active: Array.from({ length: days }, (_, day) => day),
    }));
  const once = (people: number, day: number): PlainLife[] =>
    Array.from({ length: people }, () => ({ joined: 0, active: [0, day] }));

  it('counts the three windows, stickiness, and the days of the last week', () => {
    const one = boardOf([[...everyDay(10, 40), ...once(30, 38)]], 40);
    expect(activeBoard.takeaway(one, speaker)).toBe(
      'On the last day 10 people came, in the last week 40, in the last 30 days 40. Commonest in the last week was to come on one day: 75%.',
    );
    expect(activeBoard.readout(one, 39, speaker)).toBe('Day 39: day 10, week 40, month 40, stickiness 25%');
    expect(activeBoard.readout(one, 3, speaker)).toBe('Day 3: day 10, week 40, month 40');
    expect(activeBoard.readings(one, 39).map(({ value }) => value)).toEqual([40]);
  });

  it('compares stickiness, or people of a week while there is none yet', () => {
    const long = boardOf([[...everyDay(10, 40)], [...everyDay(10, 40), ...once(10, 30)]], 40);
    expect(activeBoard.takeaway(long, speaker)).toBe(
      'Stickiness at the end: All in is 50 points ahead (100% against 50%).',
    );
    const young = boardOf([everyDay(10, 12), everyDay(20, 12)], 12);
    expect(activeBoard.takeaway(young, speaker)).toBe(
      'People of the last week: Half and half has 100% more (20 against 10).',
    );
  });

  it('says that nobody came, or that a day makes no line', () => {
    expectLittle(activeBoard, boardOf([[]], 40), 'Nobody has been active');
    expectLittle(activeBoard, boardOf([everyDay(3, 1)], 1), 'A line needs two points');
  });
});
