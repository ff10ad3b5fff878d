// “Contribution” in ../README.md
import {
  mechanism,
  readIfKept,
  type Columns,
  type Facts,
  type Run,
  type Term,
  type Totals,
} from '../../engine/index.ts';
import type { ValuesOf } from '../../schema/index.ts';
import { allot, attentionLevers } from '../attention.ts';
import { anyCreators, Creators } from '../creators.ts';
import { fillFeeds, followLevers, Following } from '../following.ts';
import { Publishing } from '../publishing.ts';
import { publishLevers } from '../publishLevers.ts';
import { roleClasses, roleLevers, Roles } from '../roles.ts';
import { treat, treatmentLevers } from '../treatments.ts';

const levers = {
  ...publishLevers,
  ...followLevers,
  ...attentionLevers,
  ...roleLevers,
  ...treatmentLevers,
};

const observed = { initial: 0, tag: 'observed' } as const;
const hidden = { type: 'float64', initial: 0, tag: 'hidden' } as const;

const columns: Columns = {
  creativity: { type: 'float64', initial: 0, label: 'Contributions per visit', tag: 'truth' },
  responder: { type: 'float64', initial: 0, label: 'Moved by applause (1) or not (0)', tag: 'truth' },
  spur: { type: 'float64', initial: 0, label: 'Spurred on by applause (log)', tag: 'truth' },
  applauded: { type: 'float64', initial: 0, label: 'Applause remembered', tag: 'truth' },
  feed: { type: 'float64', initial: 0, label: 'Her own feed (log, against the usual one)', tag: 'truth' },
  follows: { ...observed, type: 'float64', label: 'Creators followed' },
  followers: { ...observed, type: 'float64', label: 'Followers' },
  contributed: { ...observed, type: 'int32', label: 'Contributions since joining' },
  contributedDay: {
    type: 'int32',
    initial: -1,
    label: 'Day of the last contribution',
    tag: 'observed',
    day: true,
  },
  isFan: { ...hidden, label: 'A fan (1) or not (0)' },
  isSelfEntertainer: { ...hidden, label: 'A self-entertainer (1) or not (0)' },
  isOrdinary: { ...hidden, label: 'An ordinary creator (1) or not (0)' },
  isStar: { ...hidden, label: 'A star (1) or not (0)' },
};

const totals: Totals = {
  contributions: { label: 'Contributions', by: 'group', counted: 'people' },
  firstContributions: { label: 'First contributions', by: 'group', counted: 'people' },
  hits: { label: 'Hits', by: 'group', counted: 'people' },
  followed: { label: 'New follows', by: 'group', counted: 'people' },
  followersGained: { label: 'Followers gained', by: 'one', counted: 'people' },
  content: { label: 'Content contributed (thousandths of a unit)', by: 'one', counted: 'people' },
  roleContributions: { label: 'Contributions, by role', by: 'roles', counted: 'people' },
  creatorFollowers: { label: 'Followers of those who contribute, by role', by: 'roles', counted: 'people' },
  attention: { label: 'Share of attention, by role', by: 'roles', counted: 'shared' },
  roleSpend: { label: 'Spend on roles', by: 'roles', counted: 'shared', money: true },
};

const facts: Facts = {
  follows: { label: 'Creators followed', kind: 'number', tag: 'observed', read: readIfKept('follows') },
  followers: { label: 'Followers', kind: 'number', tag: 'observed', read: readIfKept('followers') },
};

const terms: readonly Term<ValuesOf<typeof levers>>[] = [
  { id: 'followBase', to: 'follow', label: 'Base', weight: ({ followBase }) => followBase },
  {
    id: 'followPerStep',
    to: 'follow',
    label: 'Steps done',
    column: 'stepsDone',
    weight: ({ followPerStep }) => followPerStep,
  },
  { id: 'nudge', to: 'contribute', label: 'Nudge', weight: ({ nudge }) => nudge },
  { id: 'spur', to: 'contribute', label: 'Applause', column: 'spur', weight: ({ response }) => response },
  { id: 'wageRate', to: 'contribute', label: 'Wage', column: 'isStar', weight: today('wageRate') },
  { id: 'training', to: 'contribute', label: 'Training', column: 'isOrdinary', weight: today('training') },
  {
    id: 'wageKeeps',
    to: 'drift',
    label: 'Wage',
    column: 'isStar',
    weight: (_, shared) => -(shared.wageKeeps ?? 0),
  },
  { id: 'meetings', to: 'visit', label: 'Meetings', column: 'isFan', weight: today('meetings') },
  { id: 'tools', to: 'visit', label: 'Tools', column: 'isSelfEntertainer', weight: today('tools') },
  { id: 'feed', to: 'visit', label: 'Her own feed', column: 'feed', weight: today('feedWeight') },
];

/** A shared number of the day as a weight. */
function today(name: string): (_: unknown, shared: Readonly<Record<string, number>>) => number {
  return (_, shared) => shared[name] ?? 0;
}

/** Some people contribute; what they contribute keeps the product fresh, and they are followed for it. */
export const contribution = mechanism({
  id: 'contribution',
  title: 'Contribution',
  help: 'Creators contribute, are followed, applauded and shown; everybody falls into a class, each treated in its own way.',
  levers,
  columns: (_, job) => (anyCreators(job) ? columns : {}),
  facts,
  events: {
    contributed: { tag: 'observed', number: 'count' },
    hit: { tag: 'observed', number: 'count' },
  },
  trails: {
    contributions: { label: 'Contributions', tag: 'observed' },
    hits: { label: 'Contributions that were hits', tag: 'observed' },
  },
  classifications: { roles: { title: 'Roles', tag: 'observed', classes: roleClasses } },
  totals,
  terms,
  start: (run, current) => {
    // Without creators there is nothing to do, nor any column to do it with.
    if (!anyCreators(run.job)) return {};
    const creators = new Creators(run);
    const following = new Following(run);
    const publishing = new Publishing(run);
    const roles = new Roles(run);
    const usual = meanFollowers(run);
    return {
      change: () => {
        creators.change();
      },
      morning: (day) => {
        allot(run, day, current());
        treat(run, day, current());
        run.shared.readers = run.yesterday('active', day);
        run.shared.newFollows = run.yesterday('followed', day);
        run.shared.meanFollowers = usual(day);
        run.shared.feedWeight = current().personal > 0 ? (run.shared.freshnessWeight ?? 0) : 0;
      },
      born: (block, from) => {
        creators.born(block, from, current().responderShare);
      },
      scan: (block) => {
        if (run.shared.feedWeight !== 0) fillFeeds(run, block, current());
      },
      pass: (block, day) => {
        following.gain(block, day, current());
        following.follow(block, day, current().followsMost);
        publishing.live(block, day, current());
        roles.sort(block, day, current());
      },
    };
  },
});

/** Followers that all who have ever contributed have on average, those who have stopped or left among them. */
function meanFollowers(run: Run): (day: number) => number {
  let gained = 0;
  let creators = 0;
  return (day) => {
    gained += run.yesterday('followersGained', day);
    creators += run.yesterday('firstContributions', day);
    return creators > 0 ? gained / creators : 0;
  };
}
