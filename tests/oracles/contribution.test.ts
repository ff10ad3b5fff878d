import { describe, expect, test } from 'vitest';
import {
  binomialQuantile,
  columnOf,
  doubles,
  draw,
  exp,
  formulaNames,
  gammaTable,
  ln,
  measures,
  mechanism,
  personKey,
  poissonQuantile,
  purposeKey,
  runKey,
  topShare,
  uniform,
  wholes,
  type Key,
  type RunRecord,
} from '#lab';
import { evaluate, readFormula } from '../../src/expression/index.ts';
import { alike, dayWithOpenDoor, jobFor, nothingActs, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments, mean } from '../statistics.ts';

/*
 * Participation is uneven by law: contributions over so many visits are negative binomial when rates are gamma. The
 * published case has nine of ten people contributing nothing, and one each on average.
 */
describe('contributions are negative binomial', () => {
  const days = 10;
  const [average, shape] = [1, 0.0297186];
  const people = 4000;
  const job = jobFor({
    people,
    days,
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': 22,
      'segments.everyone.creatorShare': 1,
      'segments.everyone.creatorRate': average / days,
      'segments.everyone.creatorSpread': 1 / Math.sqrt(shape),
    },
  });
  const counts = replicates(job, 60, dayWithOpenDoor, (record) => [...columnOf(record, 'contributed')]);

  test('nine of ten contribute nothing', () => {
    expect((1 + average / shape) ** -shape).toBeCloseTo(0.9, 6);
    const none = counts.map((each) => each.filter((count) => count === 0).length);
    expectBinomial(none, people, 0.9, 'who contribute nothing');
  });

  test('with the mean and the variance of the law', () => {
    // Each replicate gives a mean of 4,000; its variance is that of one person by so many.
    const variance = average + (average * average) / shape;
    expectMoments(counts.map(mean), average, variance / people, 'mean of contributions');
    // P(N ≥ 27) by summing the law: the 99th percentile is 26.
    let [mass, upTo26] = [(1 + average / shape) ** -shape, 0];
    for (let k = 0; k <= 26; k++) {
      upTo26 += mass;
      mass *= ((shape + k) / (k + 1)) * (average / (average + shape));
    }
    expect(upTo26).toBeGreaterThan(0.99);
    const many = counts.map((each) => each.filter((count) => count > 26).length);
    expectBinomial(many, people, 1 - upTo26, 'who contribute more than 26');
  });

  test('and the top hundredth does nearly half of it', () => {
    const shares = counts.map((each) => topShare(each, 0.01)!);
    expect(Math.abs(mean(shares) - 0.484)).toBeLessThan(0.02);
  });
});

/*
 * The rule of the field for key customers, on traits drawn independently from laws whose closed forms are published:
 * followers ~ Pareto(10, 1.1), contributions ~ negative binomial (r = 0.3, mean 5), hits of them ~ binomial (5 %).
 */
describe('1.14: the rule for key customers', () => {
  const [batches, size] = [200, 10_000];
  const run = runKey('key customers');
  const keys = ['followers', 'rate', 'count', 'hits'].map((purpose) =>
    [0, 1].map((index) => purposeKey(run, purpose, '', index)),
  ) as [Key, Key][];
  const rate = gammaTable(0.3, 5 / 0.3);
  const rule = formula('followers > 2000 and contributions(90) > 20 and hits(90) >= 3');

  function formula(text: string) {
    const read = readFormula(text, formulaNames, 'truth');
    if (!('tree' in read)) throw new Error(`this is no formula here: ${text}`);
    return read.tree;
  }

  /** What the laws give to one person. */
  function drawnFor(person: Key) {
    const luck = keys.map(([high, low]) =>
      uniform(draw(person.a, person.b, high.a, high.b), draw(person.a, person.b, low.a, low.b)),
    ) as [number, number, number, number];
    const contributions = poissonQuantile(luck[2], rate(luck[1]));
    return {
      followers: 10 * exp(-ln(luck[0]) / 1.1),
      contributions,
      hits: binomialQuantile(luck[3], contributions, 0.05),
    };
  }

  const seen = Array.from({ length: batches }, (_, batch) => {
    const counted = { followed: 0, active: 0, hitting: 0, key: 0 };
    for (let one = 0; one < size; one++) {
      const { followers, contributions, hits } = drawnFor(personKey(run, batch * size + one));
      if (followers > 2000) counted.followed += 1;
      if (contributions > 20) counted.active += 1;
      if (contributions > 20 && hits >= 3) counted.hitting += 1;
      // Most are none by far: the formula is asked about those who might be.
      if (followers > 1500 && contributions > 15)
        counted.key += evaluate(rule, (fact) => ({ followers, contributions, hits })[fact]!);
    }
    return counted;
  });

  test.each([
    ['followed', 0.0029435],
    ['active', 0.063089],
    ['hitting', 0.0151157],
    ['key', 4.44933e-5],
  ] as const)('%s: as often as the closed form says', (what, chance) => {
    expectBinomial(
      seen.map((batch) => batch[what]),
      size,
      chance,
      what,
    );
  });

  test('and the measures count as many, where the whole day runs over people drawn so', () => {
    const drawn = mechanism({
      id: 'drawn',
      title: 'Drawn',
      help: 'Gives everybody what the laws give her.',
      levers: {},
      start: () => ({
        pass: (block) => {
          const [keyA, keyB] = ['keyA', 'keyB'].map((name) => wholes(block, name));
          const [followers, contributions, hits] = ['followers', 'contributions90', 'hits90'].map((name) =>
            doubles(block, name),
          );
          for (let row = 0; row < block.count; row++) {
            const traits = drawnFor({ a: keyA![row]!, b: keyB![row]! });
            followers![row] = traits.followers;
            contributions![row] = traits.contributions;
            hits![row] = traits.hits;
          }
        },
      }),
    });
    const text = 'followers > 2000 and contributions(90) > 20 and hits(90) >= 3';
    const job = jobFor({
      // Creators have the columns; what they do is left to the laws.
      levers: { 'customers.keyRule': text, 'segments.everyone.creatorShare': 1 },
      off: ['contribution'],
      people: size,
      days: 1,
    });
    const list = dayWithOpenDoor.flatMap((one) => (one.id === 'customers' ? [drawn, one] : [one]));
    const headline = (id: string, record: RunRecord) => measures.find((one) => one.id === id)!.value(record);
    const counts = replicates(job, 100, list, (record) => {
      const { value, count, among } = headline('keyShare', record);
      expect([count, among, value]).toEqual([headline('keyCustomers', record).value, size, count! / size]);
      return count!;
    });
    expectBinomial(counts, size, 4.44933e-5, 'key customers of the measure');
  });

  test('whose product it is', () => {
    expect(0.0029435 * 0.0151157).toBeCloseTo(4.44933e-5, 9);
  });
});
