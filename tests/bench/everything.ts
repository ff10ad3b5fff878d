import { declarations, formulaNames } from '../../src/model/index.ts';
import type { Job } from '../../src/engine/index.ts';
import { readFormula } from '../../src/expression/index.ts';
import {
  findLever,
  formulasOf,
  initialSettings,
  withValue,
  type LeverValue,
  type Settings,
} from '../../src/schema/index.ts';

/** What a world has in which every mechanism has something to do, most of them several things. */
const several = {
  channels: ['ads', 'events', 'friends', 'search'],
  segments: ['makers', 'others'],
  steps: ['profile', 'follow', 'post'],
  nodes: ['signup', 'week'],
  processes: ['answers', 'news'],
  features: ['core', 'surprise'],
  incentives: ['points', 'coupon'],
  rules: ['keep', 'warn', 'welcome'],
  circles: ['readers'],
};

/** The same with as little as still gives every mechanism something to do; referral needs a channel of its own. */
const oneEach: typeof several = {
  channels: ['ads', 'friends'],
  segments: ['makers'],
  steps: ['post'],
  nodes: ['week'],
  processes: ['news'],
  features: ['surprise'],
  incentives: ['coupon'],
  rules: ['keep'],
  circles: ['readers'],
};

/** One segment is the whole market; as many of all people are creators as among both segments together. */
const alone: readonly (readonly [string, LeverValue])[] = [
  ['segments.makers.share', 1],
  ['segments.makers.creatorShare', 0.1],
];

/** A fair in the fifth week, with more money for ads on the day. */
const calendar: Job['calendar'] = [
  { day: 30, label: 'a fair', changes: [['channels.ads.spendPerDay', 300_000]], cost: 500_000 },
  { day: 31, label: 'after the fair', changes: [['channels.ads.spendPerDay', 100_000]], cost: 0 },
];

/** How many items of each collection there are. */
export type Size = 'several' | 'oneEach';

const all = (path: (item: string) => string, of: readonly string[], value: LeverValue) =>
  of.map((item): [string, LeverValue] => [path(item), value]);

/** Levers that let each of them act. */
const levers: readonly (readonly [string, LeverValue])[] = [
  ['segments.makers.share', 0.2],
  ['segments.others.share', 0.8],
  ['segments.makers.creatorShare', 0.5],
  ['channels.ads.spendPerDay', 100_000],
  ['channels.ads.organicPerDay', 0.008],
  ['channels.search.kind', 'stock'],
  ['channels.search.hoursPerDay', 4],
  ['channels.events.kind', 'burst'],
  ['channels.events.everyDays', 60],
  ['channels.friends.kind', 'loop'],
  ['referral.invites', 0.05],
  ['trust.mediaPerDay', 10_000],
  ['steps.follow.place', 2],
  ['steps.post.place', 3],
  ...all((item) => `steps.${item}.guidance`, several.steps, 0.5),
  ['nodes.week.day', 7],
  ['processes.answers.demandPerActive', 0.1],
  ['processes.answers.capacityPerDay', 200],
  ['processes.news.demandPerDay', 20],
  ['processes.news.capacityPerDay', 20],
  ['processes.news.contentPerUnit', 1],
  ['coreProcess.freshnessWeight', 0.3],
  ['features.surprise.kind', 'attractive'],
  ['features.surprise.spendPerDay', 20_000],
  ['improvement.listeningHours', 8],
  ['survey.every', 28],
  ['incentives.points.kind', 'points'],
  ['incentives.points.every', 5],
  ['incentives.points.reward', 50],
  ['incentives.coupon.kind', 'coupon'],
  ['incentives.coupon.trigger', 'campaign'],
  ['incentives.coupon.every', 14],
  ['rules.welcome.when', 'age < 3'],
  ['rules.warn.when', 'daysSinceVisit > 10 and visits(28) >= 2'],
  ['rules.warn.hours', 0.1],
  ['rules.keep.when', 'contributions(90) > 3 or spend(90) > 20000'],
  ['rules.keep.hours', 0.5],
  ['care.hoursPerDay', 16],
  ['circles.readers.packetsPerDay', 2_000],
  ['revenue.crossSell', 0.1],
  ['revenue.repeat', 0.3],
  ['membership.joinBase', -4],
  ['advertising.adsPerVisit', 2],
  ['marketplace.dealBase', -4],
  ['marketplace.networkEffect', 0.3],
  ['unitCosts.perVisit', 2],
  ['programme.spendPerDay', 10_000],
  ['customers.keyRule', 'contributions(28) > 5 or orders(90) > 3'],
];

/** A job in which every mechanism acts; `drift` and the size are those of the reference work. */
export function jobOfEverything(
  reference: Readonly<Record<string, LeverValue>>,
  people: number,
  days: number,
  size: Size,
): Job {
  const items = size === 'several' ? several : oneEach;
  const shared = Object.entries(reference).flatMap(([path, value]): [string, LeverValue][] => {
    if (path.startsWith('channels.')) return [];
    if (!path.startsWith('segments.')) return [[path, value]];
    return items.segments.map((segment) => [path.replace('.everyone.', `.${segment}.`), value]);
  });
  for (const [path] of [...shared, ...levers])
    if ('unknown' in findLever(declarations, path)) throw new Error(`there is no lever ${path}`);
  const present = [
    ...levers.filter(([path]) => isPresent(path, items)),
    ...(size === 'oneEach' ? alone : []),
  ];
  const settings = [...shared, ...present].reduce(
    (changed, [path, value]) => withValue(changed, path, value),
    initialSettings(declarations, items),
  );
  return { ...plainJob('everything', settings, people, days), calendar };
}

/** Whether a lever is that of a mechanism, or of an item that the world has. */
function isPresent(path: string, items: typeof several): boolean {
  const [collection, item] = path.split('.') as [string, string];
  const names = Object.hasOwn(items, collection) ? items[collection as keyof typeof items] : null;
  return names === null || names.includes(item);
}

/** A job in which nothing is planned, tried or switched off. */
export const plainJob = (seed: string, settings: Settings, people: number, days: number): Job => ({
  scenario: null,
  strategy: null,
  seed,
  replicate: 0,
  people,
  days,
  weight: 1,
  currency: 'CNY',
  settings,
  calendar: [],
  formulas: formulasOf(declarations, settings, [], (text, wants) => readFormula(text, formulaNames, wants)),
  off: [],
  warmUp: null,
  trial: null,
});
