import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailyEntry,
  dailySum,
  deliveredLevel,
  feltOf,
  heldFor,
  itemNames,
  kanoCoefficients,
  periodsToAbsorption,
  responseTo,
  totalOf,
  type Job,
  type Kind,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, replicates } from '../jobs.ts';
import { expectBinomial } from '../statistics.ts';
import { holds, world } from './worlds.ts';

const kinds: readonly Kind[] = ['mustBe', 'oneDimensional', 'attractive', 'indifferent', 'reverse'];
const strengths = { hurt: 2, delight: 1.5 };
const part = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

describe('the answer to a feature', () => {
  test('is nothing where nothing is surprising, whatever its kind', () => {
    for (const kind of kinds.filter((one) => one !== 'reverse'))
      for (const level of [0, 0.3, 1])
        expect(feltOf(responseTo(kind, strengths, 0.4), level, level)).toBeCloseTo(0, 15);
  });

  test.each([
    ['mustBe', -0.8, 0],
    ['oneDimensional', -0.4, 0.4],
    ['attractive', 0, 0.6],
    ['indifferent', 0, 0],
  ] as const)('%s: 0.4 less is %f, 0.4 more is %f', (kind, less, more) => {
    const response = responseTo(kind, strengths, 0);
    expect(feltOf(response, 0.1, 0.5)).toBeCloseTo(less, 12);
    expect(feltOf(response, 0.9, 0.5)).toBeCloseTo(more, 12);
  });

  test('today’s attractive becomes tomorrow’s must-be', () => {
    const half = responseTo('attractive', strengths, 0.5);
    expect([feltOf(half, 0.9, 0.5), feltOf(half, 0.1, 0.5)]).toEqual([
      expect.closeTo(0.3, 12) as number,
      expect.closeTo(-0.4, 12) as number,
    ]);
    const whole = responseTo('attractive', strengths, 1);
    for (const level of [0.1, 0.9])
      expect(feltOf(whole, level, 0.5)).toBeCloseTo(
        feltOf(responseTo('mustBe', strengths, 0), level, 0.5),
        12,
      );
  });

  test('more money or listening never delivers less of what is wanted, nor more of what is not', () => {
    holds(
      fc.property(fc.constantFrom(...kinds), part, part, part, part, (kind, base, a, b, found) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const gain = deliveredLevel(kind, base, many, found) - deliveredLevel(kind, base, few, found);
        expect(kind === 'reverse' ? -gain : gain).toBeGreaterThanOrEqual(0);
        expect(deliveredLevel(kind, base, 0, 0)).toBe(base);
        expect(deliveredLevel(kind, base, many, found)).toBeLessThanOrEqual(1);
      }),
      300,
    );
  });
});

/** A world whose people all join on day 0, whose satisfaction acts on nothing, so that visits stay the same. */
const still: Readonly<Record<string, LeverValue>> = {
  'satisfaction.visitEffect': 0,
  'satisfaction.keyEffect': 0,
  'satisfaction.driftEffect': 0,
  'satisfaction.inviteEffect': 0,
  'satisfaction.disappointment': 0,
};

const world3 = (levers: Readonly<Record<string, LeverValue>>, days = 60): Job =>
  jobFor({
    items: { features: ['basic', 'speed', 'gift'] },
    levers: {
      'channels.door.organicPerDay': 0,
      'segments.everyone.visitBase': -0.5,
      'features.basic.kind': 'mustBe',
      'features.gift.kind': 'attractive',
      ...levers,
    },
    people: 400,
    days,
  });

const opened = (job: Job): RunRecord => recordOf(job, dayWithOpenDoor);
const satisfactionOf = (record: RunRecord) => columnOf(record, 'satisfaction');
const meanOf = (values: ArrayLike<number>): number => sum(Array.from(values)) / values.length;

describe('laws', () => {
  test('satisfaction stays from −1 to 1 and expectations from 0 to 1, in any world', () => {
    let people = 0;
    holds(
      fc.property(world({ people: [1, 800], days: [1, 40] }), (job) => {
        const record = recordOf(job);
        const names = itemNames(job.settings, 'features');
        if (names.length > 0) people += record.joined;
        for (const value of satisfactionOf(record)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const name of names)
          for (const value of columnOf(record, `expects-${name}`)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
      }),
      20,
    );
    expect(people).toBeGreaterThan(1000);
  });

  test.each(kinds)('a higher promise of a feature that is %s never makes the first visit better', (kind) => {
    holds(
      fc.property(part, part, part, (delivered, a, b) => {
        const first = (promised: number) =>
          satisfactionOf(
            opened(
              world3(
                {
                  'features.gift.kind': kind,
                  'features.gift.delivered': delivered,
                  'features.gift.promised': promised,
                },
                1,
              ),
            ),
          );
        const [low, high] = [first(Math.min(a, b)), first(Math.max(a, b))];
        high.forEach((value, person) => expect(value).toBeLessThanOrEqual(low[person]!));
      }),
      20,
    );
  });

  test('a better must-be never makes anybody less satisfied, while nothing else changes', () => {
    holds(
      fc.property(part, part, part, part, (promised, gift, a, b) => {
        const after = (delivered: number) =>
          satisfactionOf(
            opened(
              world3(
                {
                  ...still,
                  'features.basic.promised': promised,
                  'features.basic.delivered': delivered,
                  'features.gift.delivered': gift,
                },
                30,
              ),
            ),
          );
        const [poor, good] = [after(Math.min(a, b)), after(Math.max(a, b))];
        good.forEach((value, person) => expect(value).toBeGreaterThanOrEqual(poor[person]! - 1e-12));
      }),
      20,
    );
  });
});

describe('lessons', () => {
  test('delight on broken basics is worth almost nothing; mending the basics is worth much', () => {
    const broken = { ...still, 'features.basic.promised': 0.9, 'features.basic.delivered': 0.2 };
    const [none, delighters, mended] = [
      broken,
      { ...broken, 'features.gift.delivered': 0.9 },
      { ...broken, 'features.basic.delivered': 0.9 },
    ].map((levers) => meanOf(satisfactionOf(opened(world3(levers, 7)))));
    expect(Math.abs(delighters! - none!)).toBeLessThan(0.02);
    expect(mended! - none!).toBeGreaterThan(0.2);
  });

  test('delight fades into expectation', () => {
    const record = opened(
      world3({ ...still, 'features.gift.delivered': 0.9, 'segments.everyone.visitBase': 1 }, 180),
    );
    const points = dailySum(record, 'satisfactionPoints');
    const active = dailySum(record, 'active');
    const mean = (day: number) => points[day]! / active[day]! / 500 - 1;
    expect(mean(7)).toBeGreaterThan(0.2);
    expect(mean(179)).toBeGreaterThan(0.1);
    expect(mean(179)).toBeLessThan(0.6 * mean(7));
  });

  test('a threshold that moves is felt at once, by those too who come no more', () => {
    const job = jobFor({
      items: { features: ['basic'] },
      levers: {
        ...still,
        ...alike(),
        ...nothingActs,
        'segments.everyone.visitBase': -22,
        'satisfaction.learning': 0,
        'satisfaction.disappointment': 0.1,
      },
      calendar: [{ day: 10, label: '', changes: [['satisfaction.disappointedBelow', 0.8]], cost: 0 }],
      people: 2000,
      days: 20,
    });
    const records = replicates(job, 20, dayWithOpenDoor, (record) => record);
    expect(records.flatMap((record) => [...dailySum(record, 'gone').slice(0, 10)])).toEqual(
      new Array(200).fill(0),
    );
    const gone = records.map((record) => sum(dailySum(record, 'gone')));
    // Everybody is neither satisfied nor not: ten days of 0.1 · 0.8.
    expectBinomial(gone, 2000, 1 - Math.exp(-0.8));
  });

  test('who is promised much and given little leaves disappointed; promised little, she does not', () => {
    const left = (promised: number) => {
      const job = world3({ 'features.basic.promised': promised, 'features.basic.delivered': 0.3 }, 90);
      const record = opened(job);
      const reason = record.reasons.findIndex(({ id }) => id === 'disappointment');
      return Array.from(columnOf(record, 'reason')).filter((one) => one === reason).length;
    };
    expect(left(0.3)).toBe(0);
    expect(left(0.9)).toBeGreaterThan(100);
  });

  test('listening lifts satisfaction slowly and for good; building every wish pleases and then clutters', () => {
    const base = { 'features.speed.promised': 0.7, 'segments.everyone.visitBase': 0.5 };
    const [plain, listening, wishes] = [
      base,
      { ...base, 'improvement.listeningHours': 40 },
      { ...base, 'improvement.requestSpendPerDay': 500_000 },
    ].map((levers) => opened(world3({ ...levers, ...still }, 240)));
    const points = (record: RunRecord, day: number) =>
      dailySum(record, 'satisfactionPoints')[day]! / dailySum(record, 'active')[day]! - 500;
    expect(points(wishes!, 30)).toBeGreaterThan(points(listening!, 30));
    expect(points(listening!, 239)).toBeGreaterThan(points(plain!, 239) + 25);
    const keys = (record: RunRecord) => {
      const late = (name: string) => sum(dailySum(record, name).slice(200));
      return late('keyBehaviour') / late('active');
    };
    expect(keys(wishes!)).toBeLessThan(0.75 * keys(plain!));
    expect(keys(listening!)).toBeGreaterThan(0.98 * keys(plain!));
    const found = dailySum(listening!, 'causesFound');
    for (let day = 1; day < 240; day++) expect(found[day]).toBeGreaterThan(found[day - 1]!);
    // Diminishing returns: the second half of the days finds less than the first.
    expect(found[239]! - found[120]!).toBeLessThan(0.6 * found[120]!);
  });
});

describe('a survey', () => {
  const surveyed = (levers: Readonly<Record<string, LeverValue>>, days = 22) =>
    opened(world3({ 'survey.every': 7, 'survey.answering': 1, ...levers }, days));

  test('is held every so many days and, without noise, says what people felt on that day', () => {
    const record = surveyed({ 'survey.noise': 0, 'features.speed.delivered': 0.8, ...still });
    const asked = dailySum(record, 'surveyed');
    asked.forEach((count, day) => expect(count).toBe(day % 7 === 0 ? dailySum(record, 'active')[day] : 0));
    const [answer, day, felt] = ['answer', 'answerDay', 'satisfaction'].map((name) => columnOf(record, name));
    const last = Array.from(answer!.keys()).filter((person) => day![person] === 21);
    expect(last.length).toBeGreaterThan(30);
    for (const person of last) expect(answer![person]).toBe(felt![person]);
  });

  test('tells the kinds of need apart', () => {
    const record = surveyed({ 'features.speed.kind': 'oneDimensional' }, 1);
    const held = (feature: string) => {
      const count = (name: string) => dailyEntry(record, `held${name}`, feature)[0]!;
      return kanoCoefficients({
        attractive: count('Attractive'),
        oneDimensional: count('OneDimensional'),
        mustBe: count('MustBe'),
        indifferent: count('Indifferent'),
      })!;
    };
    expect(held('basic').worse).toBeLessThan(-0.9);
    expect(held('gift').better).toBeGreaterThan(0.9);
    expect(held('basic').better).toBeLessThan(0.3);
    expect(held('gift').worse).toBeGreaterThan(-0.3);
    expect(held('speed').better).toBeGreaterThan(0.8);
    expect(held('speed').worse).toBeLessThan(-0.8);
  });

  test('puts answers into Kano’s table', () => {
    expect(heldFor(1, -1)).toBe('heldOneDimensional');
    expect(heldFor(1, 0)).toBe('heldAttractive');
    expect(heldFor(0, -1)).toBe('heldMustBe');
    expect(heldFor(0, 0)).toBe('heldIndifferent');
    for (const [having, missing] of [
      [-1, 0],
      [-1, 1],
      [0, 1],
    ] as const)
      expect(heldFor(having, missing)).toBe('heldReverse');
    // Liking both, or disliking both, says nothing.
    expect([heldFor(1, 1), heldFor(-1, -1)]).toEqual([null, null]);
  });
});

describe('the ladder', () => {
  // Half of the people care about nothing the product does: they form habits only.
  const divided = (levers: Readonly<Record<string, LeverValue>> = {}) =>
    opened(
      jobFor({
        items: { features: ['speed'], segments: ['fans', 'others'] },
        levers: {
          'channels.door.organicPerDay': 0,
          'features.speed.delivered': 0.9,
          'features.speed.cares.others': 0,
          ...Object.fromEntries(
            ['fans', 'others'].flatMap((name) => [
              [`segments.${name}.share`, 0.5],
              [`segments.${name}.visitBase`, 0],
            ]),
          ),
          ...levers,
        },
        people: 800,
        days: 240,
      }),
    );
  const record = divided();
  const { width, values } = totalOf(record, 'rungs');
  const moves = totalOf(record, 'rungsMoves').values;
  const left = totalOf(record, 'rungsLeft').values;

  test('has everybody present on one rung, and every leaver on the rung she left from', () => {
    const present = dailySum(record, 'present');
    const gone = dailySum(record, 'gone');
    dailySum(record, 'rungs').forEach((people, day) => expect(people).toBe(present[day]));
    dailySum(record, 'rungsLeft').forEach((people, day) => expect(people).toBe(gone[day]));
  });

  test('keeps its books: tonight’s rung is last night’s, less who left, with who moved', () => {
    for (let day = 1; day < 240; day++)
      for (let rung = 0; rung < width; rung++) {
        const before = (day - 1) * width + rung;
        const at = (from: number, to: number) => moves[day * width * width + from * width + to]!;
        const others = Array.from({ length: width }, (_, other) => other);
        const net = sum(others.map((other) => at(other, rung) - at(rung, other)));
        expect(values[day * width + rung]).toBe(values[before]! - left[before]! + net);
      }
  });

  test('its moves make a chain in which the days until someone leaves can be worked out', () => {
    const days = Array.from({ length: 239 }, (_, day) => day);
    const stayed = Array.from({ length: width }, (_, rung) =>
      sum(days.map((day) => values[day * width + rung]! - left[day * width + rung]!)),
    );
    const lost = Array.from({ length: width }, (_, rung) =>
      sum(days.map((day) => left[day * width + rung]!)),
    );
    const chain = stayed.map((people, from) => {
      const staying = people / (people + lost[from]!);
      const to = Array.from(
        { length: width },
        (_, rung) => sum(days.map((day) => moves[(day + 1) * width * width + from * width + rung]!)) / people,
      );
      to[from] = 1 - sum(to);
      return to.map((chance) => chance * staying);
    });
    expect(Math.min(...stayed), String(stayed)).toBeGreaterThan(100);
    const periods = periodsToAbsorption(chain)!;
    for (const days of periods) expect(days).toBeGreaterThan(1);
    expect(periods[4]).toBeGreaterThan(periods[0]!);
  });

  test('a higher bar keeps more people off the top', () => {
    const strict = divided({ 'ladder.loyalCount': 200 });
    expect(sum(dailyEntry(strict, 'rungs', 'loyal'))).toBe(0);
    expect(sum(dailyEntry(record, 'rungs', 'loyal'))).toBeGreaterThan(1000);
  });
});
