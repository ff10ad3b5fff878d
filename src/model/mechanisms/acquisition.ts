// “Acquisition” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { problem } from '../../schema/index.ts';
import { bring } from '../bring.ts';
import { ChannelPull } from '../channelPull.ts';
import { channelKinds, channels } from '../channels.ts';
import { hunting } from '../hunters.ts';
import { dealInvitations } from '../invitations.ts';
import { Market, mostPeople } from '../market.ts';
import { segments } from '../segments.ts';
import { SignUps } from '../signUp.ts';

/** People hear of the product, look at it and join, out of a market that empties. */
export const acquisition = mechanism({
  id: 'acquisition',
  title: 'Acquisition',
  help: 'Money, work, events and people become pull, pull becomes joins, and the market empties.',
  levers: {},
  collections: { channels },
  needs: ['channels'],
  columns: () => ({
    hunter: { type: 'float64', initial: 0, label: 'Came for the reward only (1) or not (0)', tag: 'truth' },
  }),
  totals: {
    channelSpend: { label: 'Channel spend', by: 'channels', counted: 'shared', money: true },
    signUpRewardSpend: {
      label: 'Spend on rewards for joining',
      by: 'channels',
      counted: 'shared',
      money: true,
    },
    channelHours: { label: 'Hours of work on channels', by: 'channels', counted: 'shared' },
    pressure: { label: 'Pressure (adstock)', by: 'channels', counted: 'shared' },
    goodwill: { label: 'Goodwill (hours of work)', by: 'channels', counted: 'shared' },
    pull: { label: 'Pull (hazard of being reached)', by: 'channels', counted: 'shared' },
    reached: { label: 'Reached', by: 'channels', counted: 'shared' },
    channelVisits: { label: 'Came to look', by: 'channels', counted: 'shared' },
    marginalJoins: { label: 'Joins per further minor unit of money', by: 'channels', counted: 'shared' },
    marketSize: { label: 'Size of the market', by: 'segments', counted: 'shared' },
    marketLeft: { label: 'Still in the market', by: 'segments', counted: 'shared' },
    lostToCompetitors: { label: 'Lost to competitors', by: 'segments', counted: 'shared' },
  },
  mostPeople,
  check: ({ calendar }) =>
    calendar
      .flatMap(({ changes }) => changes.map(([path]) => path))
      .filter((path) => /^channels\.[^.]+\.kind$/.test(path))
      .map((path) => problem('kindDated', path, { path })),
  start: (run) => {
    const market = new Market(run.job);
    const paths = new SignUps(run, market);
    const kinds = channelKinds(run.job.settings);
    const pulls = run.channels.map(() => new ChannelPull(run, market));
    return {
      morning: (day) => {
        const values = run.items('segments', segments).map(({ levers }) => levers);
        if (day > 0) values.forEach(({ growthPerYear }, segment) => market.grow(segment, growthPerYear));
        const invited = dealInvitations(run, day, kinds);
        run.items('channels', channels).forEach(({ levers }, channel) => {
          const pull = pulls[channel]!;
          const pulling = pull.today(day, kinds[channel]!, levers);
          run.record('channelHours', day, pulling.hours, channel);
          run.record('pressure', day, pull.pressure, channel);
          run.record('goodwill', day, pull.goodwill, channel);
          run.record('pull', day, pulling.pull, channel);
          run.record('channelSpend', day, pulling.spent, channel);
          bring(run, day, channel, levers, pulling, values, paths, invited[channel]!);
        });
        values.forEach(({ rivalsPerDay }, segment) => {
          paths.leak(day, segment, rivalsPerDay);
          run.record('marketSize', day, market.size[segment]!, segment);
          run.record('marketLeft', day, market.left[segment]!, segment);
          run.record('lostToCompetitors', day, market.lost[segment]!, segment);
        });
      },
      born: hunting(run),
    };
  },
});
