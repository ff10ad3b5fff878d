import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { budgetWaterfall, type Books } from '../../src/charts/budgetWaterfall.ts';
import { cacBars } from '../../src/charts/cacBars.ts';
import type { ChannelsDrawn } from '../../src/charts/channelsDrawn.ts';
import { cellText, tableForFile, type AnyChart, type ChartData, type Role } from '../../src/charts/index.ts';
import { incrementBars, type IncrementDrawn } from '../../src/charts/incrementBars.ts';
import type { PartsDrawn } from '../../src/charts/partLine.ts';
import { partLines } from '../../src/charts/partLines.ts';
import { paybackLines } from '../../src/charts/paybackLines.ts';
import { roiBars } from '../../src/charts/roiBars.ts';
import { ruleBars } from '../../src/charts/ruleBars.ts';
import { valueArea } from '../../src/charts/valueArea.ts';
import type { ValueDrawn } from '../../src/charts/valueWeeks.ts';
import { zh } from '../../src/languages/zh.ts';
import type { ChannelAccount, IncentiveAccount, RuleEffect } from '../../src/metrics/index.ts';
import { plainRecord } from '../plainRecord.ts';
import { measure, speaker } from './cases.ts';

const chinese = makeSpeaker('zh', zh, 'CNY');
const roles: readonly Role[] = ['a', 'b', 'c'];
const names = ['All in', 'Half and half', 'Nothing'];
const labels = {
  'channels.ads': 'Ads',
  'incentives.gift': 'Gift',
  'rules.wake': 'Wake-up',
  'processes.post': 'Post',
};

/** A chart's data: one run alone is one's own. */
function dataOf<Drawn>(id: string, all: readonly Drawn[], variant?: string): ChartData<Drawn> {
  const runs = all.map((drawn, index) => ({
    id: `run${index}`,
    label: all.length === 1 ? 'Your levers' : names[index]!,
    role: all.length === 1 ? ('current' as const) : roles[index]!,
    drawn,
  }));
  return { measure: measure(id), ...(variant !== undefined && { variant }), labels, runs };
}

/** Nothing odd is said or shown, whatever is read. */
function expectSound(chart: AnyChart, data: ChartData<never>): void {
  const said = [speaker, chinese].flatMap((one) => [
    chart.tooLittle(data, one),
    chart.takeaway(data, one),
    ...chart.positions(data).map((at) => chart.readout(data, at, one)),
    ...chart.table(data, one).rows.flat().map(cellText),
    JSON.stringify(tableForFile(chart.table(data, one))),
  ]);
  for (const text of said) expect(text ?? '').not.toMatch(/NaN|Infinity|undefined|[{}]/);
  expect(chart.extent(data).every(Number.isFinite)).toBe(true);
}

const account = (name: string, of: Partial<ChannelAccount>): ChannelAccount => ({
  name,
  joined: 0,
  cost: 0,
  each: null,
  marginal: null,
  brought: 0,
  people: { people: 0, mean: 0, variance: 0 },
  byWeek: [],
  paybackWeek: null,
  weekErrors: [],
  paybackRange: [null, null],
  day30: { returned: 0, eligible: 0 },
  ...of,
});

/** A hundred people who cost 10.00 each and bring so much, give or take; money in minor units. */
const channel = (name: string, brought: number, more: Partial<ChannelAccount> = {}): ChannelAccount =>
  account(name, {
    joined: 100,
    cost: 100_000,
    each: 1000,
    brought,
    people: { people: 100, mean: brought / 100, variance: 250_000 },
    byWeek: [500, 900, 1100],
    paybackWeek: 3,
    weekErrors: [30, 50, 70],
    paybackRange: [2, null],
    ...more,
  });

const town = (...channels: ChannelAccount[]): ChannelsDrawn => ({
  channels,
  whole: account('all', {
    joined: channels.reduce((sum, one) => sum + one.joined, 0),
    cost: channels.reduce((sum, one) => sum + one.cost, 0),
    each: 1000,
    marginal: 1500,
    brought: channels.reduce((sum, one) => sum + one.brought, 0),
    people: { people: 200, mean: 1000, variance: 250_000 },
    byWeek: [500, 900, 1100],
    paybackWeek: 3,
    weekErrors: [30, 50, 70],
    paybackRange: [3, 3],
  }),
  weight: 1,
});

const nobody = town(account('ads', {}));

describe('the return of channels', () => {
  const say = (...all: ChannelsDrawn[]) => roiBars.takeaway(dataOf('roi', all), speaker);

  it('names the best, and whom chance leaves open', () => {
    expect(say(town(channel('ads', 150_000), channel('door', 105_000)))).toBe(
      'Ads has returned most: 50% beyond its cost (95%: 40.2% to 59.8%). Within chance of having paid for itself or not: door.',
    );
    expect(say(town(channel('ads', 150_000), channel('door', 130_000)))).toMatch(
      /Every channel has paid for itself by more than chance\.$/,
    );
    expect(say(town(channel('ads', 150_000), channel('door', 50_000)))).toMatch(
      /Short of its cost by more than chance: door\.$/,
    );
    expect(say(town(channel('ads', 80_000), channel('door', 50_000)))).toMatch(
      /^No channel has brought back what it cost yet; Ads is nearest with −20%/,
    );
  });

  it('says when a difference of two runs is within chance', () => {
    expect(say(town(channel('ads', 110_000)), town(channel('ads', 150_000)))).toBe(
      'All channels together: Half and half is 40 points ahead (50% against 10%).',
    );
    expect(say(town(channel('ads', 110_000)), town(channel('ads', 112_000)))).toMatch(
      /is within chance among people\.$/,
    );
  });

  it('leaves out what is free or has few people, and says so', () => {
    const free = channel('door', 5000, { cost: 0, each: 0 });
    const few = channel('fair', 5000, { people: { people: 12, mean: 0, variance: 0 } });
    const data = dataOf('roi', [town(channel('ads', 150_000), free, few)]);
    const [at, ...rest] = ['Ads', 'door', 'fair'].map((name) =>
      roiBars.positions(data).find((row) => roiBars.readout(data, row, speaker).startsWith(name)),
    );
    expect(roiBars.readout(data, at!, speaker)).toMatch('50% (95%: 40.2% to 59.8%)');
    expect(rest.map((row) => roiBars.readout(data, row!, speaker))).toEqual([
      'door: cost nothing · ¥50 brought for ¥0 · 100 joined',
      'fair: few people · ¥50 brought for ¥1,000 · 100 joined',
    ]);
    expectSound(roiBars, data as never);
  });

  it('has a sentence where nobody joined, or nothing was spent', () => {
    expect(say(nobody)).toMatch('Nobody has joined yet');
    expect(roiBars.tooLittle(dataOf('roi', [town(channel('ads', 5, { cost: 0 }))]), speaker)).toMatch(
      'No channel that cost money has 30 people yet',
    );
    for (const drawn of [nobody, town()]) expectSound(roiBars, dataOf('roi', [drawn]) as never);
  });
});

describe('what a newcomer costs', () => {
  const dear = channel('ads', 150_000, { marginal: 2500, day30: { returned: 5, eligible: 80 } });

  it('warns where the next one costs more than the average', () => {
    const data = dataOf('cac', [town(dear, channel('door', 90_000, { each: 800 }))]);
    expect(cacBars.takeaway(data, speaker)).toBe(
      'A newcomer costs ¥10 on average. The next newcomer costs more than the average through Ads (¥25 against ¥10).',
    );
    expect(cacBars.takeaway(data, chinese)).toBe(
      '一个新用户平均花¥10。下一个新用户比平均更贵的渠道：“Ads”（¥25对¥10）。',
    );
    // The cheapest first, all together last.
    expect(cacBars.table(data, speaker).rows.map((row) => row.map(cellText))).toEqual([
      ['door', '100', '¥1,000', '¥8', '–', '–', '3', '−10%'],
      ['Ads', '100', '¥1,000', '¥10', '¥25', '6.3% (5 of 80)', '3', '50%'],
      ['All channels', '200', '¥2,000', '¥10', '¥15', '–', '3', '20%'],
    ]);
    expectSound(cacBars, data as never);
  });

  it('names the cheapest where none is dear, and compares runs as a whole', () => {
    const plain = town(channel('ads', 1, { marginal: 900 }), channel('door', 1, { each: 1200 }));
    expect(cacBars.takeaway(dataOf('cac', [plain]), speaker)).toBe(
      'A newcomer costs ¥10 on average. Ads is cheapest at ¥10.',
    );
    expect(cacBars.takeaway(dataOf('cac', [plain, town(dear)]), speaker)).toBe(
      'A newcomer on average: both stand at ¥10.',
    );
  });

  it('has a sentence where nobody joined, or nothing was spent', () => {
    expect(cacBars.takeaway(dataOf('cac', [nobody]), speaker)).toMatch('Nobody has joined yet');
    const free = town(channel('ads', 5, { cost: 0, each: 0 }));
    expect(cacBars.takeaway(dataOf('cac', [free]), speaker)).toBe('No money was spent on any channel.');
    for (const drawn of [nobody, free]) expectSound(cacBars, dataOf('cac', [drawn]) as never);
  });
});

describe('payback', () => {
  const late = channel('door', 90_000, { paybackWeek: null, byWeek: [200, 400] });
  const free = channel('friends', 90_000, { cost: 0, each: 0, paybackWeek: 0 });
  const young = channel('fair', 10, { paybackWeek: null, byWeek: [] });
  const data = dataOf('payback', [town(late, channel('ads', 150_000), free, young)]);

  it('says of each channel when it has paid, or that it has not', () => {
    expect(paybackLines.takeaway(data, speaker)).toBe(
      'Paid back: friends at once, Ads in week 3 (95%: 2 or later), door not by week 2, fair not known yet.',
    );
    expect(paybackLines.readout(data, 3, speaker)).toBe(
      'Week 3: door not watched so long · Ads ¥11 (¥9.63 to ¥12.37) of ¥10 · friends ¥11 (¥9.63 to ¥12.37) of ¥0 · fair not watched so long',
    );
    expect(paybackLines.start(data)).toBe(3);
    expectSound(paybackLines, data as never);
  });

  it('compares runs by all their channels', () => {
    const runs = dataOf('payback', [town(late), town(channel('ads', 1))]);
    expect(paybackLines.takeaway(runs, speaker)).toBe(
      'Paid back: All in in week 3, Half and half in week 3.',
    );
  });

  it('has a sentence where nobody was watched for a week', () => {
    expect(paybackLines.takeaway(dataOf('payback', [nobody]), speaker)).toMatch('Nobody has joined yet');
    expect(paybackLines.takeaway(dataOf('payback', [town(young)]), speaker)).toMatch(
      'watched for a whole week',
    );
    for (const drawn of [nobody, town(young), town()])
      expectSound(paybackLines, dataOf('payback', [drawn]) as never);
  });
});

/** A newcomer who brings so much a day, of whom so many stay. */
const life = (
  days: number,
  brought: (age: number) => number,
  more: Partial<ValueDrawn> = {},
): ValueDrawn => ({
  days: Array.from({ length: days }, (_, age) => ({
    age,
    eligible: 100,
    brought: brought(age),
    present: 1 / (age + 1),
  })),
  discount: 0,
  rule: null,
  errors: null,
  weight: 1,
  ...more,
});

describe('lifetime value', () => {
  const say = (...all: ValueDrawn[]) => valueArea.takeaway(dataOf('ltv', all), speaker);

  it('says how much, how much of it early, and what the rule of thumb says', () => {
    expect(say(life(112, () => 100))).toBe(
      'By day 112 a newcomer has brought ¥112, 50% of it in the first 56 days.',
    );
    expect(say(life(112, () => 100, { rule: 9000 }))).toMatch(/says ¥90\.$/);
    expect(say(life(6, () => 100))).toBe('By day 6 a newcomer has brought ¥6.');
    expect(say(life(10, () => 0))).toBe('By day 10 a newcomer has brought nothing.');
    expect(say(life(10, () => -50))).toBe('By day 10 serving a newcomer has cost ¥5 more than she brought.');
    // What came in early and went out again is no part of the whole.
    expect(say(life(112, (age) => (age < 56 ? 100 : -50)))).toBe('By day 112 a newcomer has brought ¥28.');
  });

  it('compares runs at the last day that both have', () => {
    expect(
      say(
        life(50, () => 100),
        life(30, () => 150),
      ),
    ).toBe('By day 30, brought by a newcomer: Half and half has 50% more (¥45 against ¥30).');
  });

  it('reads any horizon, and steps whose area is the value', () => {
    const data = dataOf('ltv', [life(14, (age) => (age < 7 ? 200 : 100))]);
    expect(valueArea.readout(data, 7, speaker)).toBe(
      'Up to day 7: ¥14 · 66.7% of all by day 14 · 14.3% still there · 100 watched',
    );
    expect(valueArea.readings(data, 8).map(({ value }) => value)).toEqual([700]);
    expect(valueArea.extent(data)).toEqual([0, 1400]);
    expectSound(valueArea, data as never);
  });

  it('has a sentence where too few were watched, and where nobody was so long', () => {
    expect(say(life(0, () => 0))).toMatch('Fewer than 30 people');
    expect(valueArea.takeaway(dataOf('ltv', [life(0, () => 0)], 'd90'), speaker)).toMatch('for 90 days');
    expectSound(valueArea, dataOf('ltv', [life(0, () => 0)]) as never);
    expect(valueArea.read(plainRecord([], { days: 9 }), measure('ltv'), undefined)).toBeNull();
  });
});

describe('the books as a waterfall', () => {
  const books = (lines: Readonly<Record<string, number>>): Books =>
    Object.entries(lines).map(([id, amount]) => ({ id, title: { key: `line.${id}`, english: id }, amount }));
  const say = (...all: Books[]) => budgetWaterfall.takeaway(dataOf('balance', all), speaker);

  it('says what came in, went out and is left, and the largest cost', () => {
    expect(say(books({ sales: 90_000, ads: 10_000, goods: -40_000, team: -20_000 }))).toBe(
      '¥1,000 came in and ¥600 went out: ¥400 is left. The largest cost is “goods”: ¥400, 66.7% of all.',
    );
    expect(say(books({ sales: 1000, team: -2000 }))).toMatch(
      /^¥10 came in and ¥20 went out: ¥10 more than came in\./,
    );
    expect(say(books({ sales: 1000, team: -1000 }))).toMatch(/^¥10 came in and as much went out\./);
    expect(say(books({ sales: 1000 }))).toBe('¥10 came in and ¥0 went out: ¥10 is left.');
  });

  it('stands line under line, income first, the largest first, with what is left at the end', () => {
    const data = dataOf('balance', [
      books({ team: -20_000, ads: 10_000, none: 0, sales: 90_000, goods: -40_000 }),
    ]);
    expect(budgetWaterfall.table(data, speaker).rows.map((row) => row.map(cellText))).toEqual([
      ['sales', '¥900'],
      ['ads', '¥100'],
      ['goods', '−\u2060¥400'],
      ['team', '−\u2060¥200'],
      ['Left over', '¥400'],
    ]);
    expect(budgetWaterfall.readout(data, 2, speaker)).toBe('goods: −¥400 · 66.7% of its side');
    expect(budgetWaterfall.extent(data)).toEqual([0, 100_000]);
    expectSound(budgetWaterfall, data as never);
  });

  it('compares what is left, and has a sentence for nothing', () => {
    expect(say(books({ sales: 1000 }), books({ sales: 1000, team: -3000 }))).toBe(
      'Left over: All in stands at ¥10 and Half and half at −\u2060¥20.',
    );
    expect(say(books({ sales: 0 }))).toBe('Nothing was earned and nothing was spent.');
    expectSound(budgetWaterfall, dataOf('balance', [books({})]) as never);
  });
});

describe('increment against subsidy', () => {
  const gift = (
    name: string,
    extra: number,
    anyway: number,
    deterred = 0,
    money = 10_000,
  ): IncentiveAccount => ({
    name,
    given: anyway,
    toHunters: 0,
    extra,
    deterred,
    anyway,
    money,
  });
  const drawn = (...accounts: IncentiveAccount[]): IncrementDrawn => ({ accounts, weight: 10 });

  it('says which part is extra, where it is cheapest, and what brings about nothing', () => {
    const data = dataOf('increment', [
      drawn(gift('gift', 30, 60), gift('coupon', 10, 0), gift('badge', 5, 5, 9)),
    ]);
    expect(incrementBars.takeaway(data, speaker)).toBe(
      'Of everything rewarded or brought about, 40.9% was done only because of an incentive. An extra act is cheapest through “Gift”: ¥3.33. Brings about no more than it keeps from being done: badge.',
    );
    // A simulated act stands for ten; the interval is that of the simulated.
    expect(incrementBars.table(data, speaker).rows[0]!.map(cellText)).toEqual([
      'Gift',
      '300',
      '600',
      '0',
      '33.3%',
      '24.5% to 43.6%',
      '¥1,000',
      '¥3.33',
      '0',
    ]);
    expectSound(incrementBars, data as never);
  });

  it('has a sentence where nothing was rewarded', () => {
    const data = dataOf('increment', [drawn(gift('gift', 0, 0))]);
    expect(incrementBars.tooLittle(data, speaker)).toMatch('gave no rewards');
    expectSound(incrementBars, data as never);
    expectSound(incrementBars, dataOf('increment', [drawn()]) as never);
  });
});

describe('rules against their hold-outs', () => {
  const rule = (name: string, reached: [number, number], heldOut: [number, number]): RuleEffect => ({
    name,
    reached: { people: reached[0], came: reached[1] },
    heldOut: { people: heldOut[0], came: heldOut[1] },
  });
  const say = (...rules: RuleEffect[]) => ruleBars.takeaway(dataOf('ruleEffect', [rules]), speaker);

  it('names the best, and what chance leaves open', () => {
    expect(say(rule('wake', [400, 200], [400, 120]), rule('call', [400, 124], [400, 120]))).toBe(
      '“Wake-up” did most: 20 points more came within 28 days (95%: 13.4 to 26.6). Within chance of doing nothing: call.',
    );
    expect(say(rule('wake', [400, 100], [400, 120]))).toMatch(/^No rule brought more people/);
    expect(say(rule('wake', [400, 40], [400, 120]))).toMatch(
      /Keeps people away by more than chance: Wake-up\.$/,
    );
  });

  it('does not speak of few people, or of rules that leave nobody alone', () => {
    const few = dataOf('ruleEffect', [[rule('wake', [400, 1], [12, 0]), rule('call', [400, 1], [0, 0])]]);
    expect(ruleBars.tooLittle(few, speaker)).toMatch('leaves enough people alone');
    expect(ruleBars.readout(few, 0, speaker)).toBe(
      'Wake-up: not enough people · 1 of 400 came, 0 of 12 left alone did',
    );
    expectSound(ruleBars, few as never);
    expectSound(ruleBars, dataOf('ruleEffect', [[]]) as never);
  });
});

describe('hours and backlogs', () => {
  const parts = (lines: Readonly<Record<string, readonly number[]>>): PartsDrawn => {
    const all = Object.entries(lines).map(([id, y]) => ({ id, title: id, y }));
    const days = Math.max(0, ...all.map(({ y }) => y.length));
    return {
      series: { axis: 'day', x: Array.from({ length: days }, (_, day) => day), lines: all },
      sums: all.map(({ y }) => y.reduce((sum, value) => sum + value, 0)),
    };
  };
  const say = (id: string, ...all: PartsDrawn[]) => partLines.takeaway(dataOf(id, all), speaker);

  it('says how many hours are used, what waits, and who was not reached', () => {
    expect(say('staffHours', parts({ used: [3, 4], offered: [8, 8] }))).toBe(
      'In the last week 4 of 8 hours a day were used.',
    );
    expect(say('backlog', parts({ post: [9, 4], mail: [0, 0] }))).toBe(
      'Waiting at the end: 4 of “Post”. Most was waiting on day 0: 9 in all.',
    );
    expect(say('backlog', parts({ post: [2, 0] }))).toMatch(/^At the end no work waits\./);
    expect(say('unserved', parts({ wake: [2, 3] }))).toBe('Not reached in all: “Wake-up” 5 times.');
    expect(say('unserved', parts({ wake: [0, 0] }))).toBe('Everybody whom a rule matched was reached.');
    expect(say('backlog', parts({ post: [1, 2] }), parts({ post: [1, 7] }))).toBe(
      'Waiting at the end: Half and half 7, All in 2.',
    );
  });

  it('has a sentence for worlds without any', () => {
    expect(say('staffHours', parts({ used: [0, 0], offered: [0, 0] }))).toMatch('no hours of care');
    expect(say('backlog', parts({}))).toMatch('no core process');
    expect(say('unserved', parts({}))).toMatch('no rules of care');
    expect(say('backlog', parts({ post: [1] }))).toMatch('A line needs two points');
    for (const id of ['staffHours', 'backlog', 'unserved'])
      expectSound(partLines, dataOf(id, [parts({})]) as never);
  });
});
