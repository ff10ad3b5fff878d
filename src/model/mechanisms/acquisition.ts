// Section 2 of ../README.md
import { mechanism, type Job } from '../../engine/index.ts';
import { binomialQuantile, dayKey, draw, expm1, uniform } from '../../math/index.ts';
import { itemNames } from '../../schema/index.ts';
import { channels } from '../channels.ts';
import { spend } from '../purse.ts';
import { adstock, hill } from '../saturation.ts';

/** People hear of the product and join, out of a market that empties. */
export const acquisition = mechanism({
  id: 'acquisition',
  title: 'Acquisition',
  help: 'Money becomes pressure, pressure becomes joins, and the market empties.',
  levers: {},
  collections: { channels },
  needs: ['channels'],
  totals: {
    channelSpend: { label: 'Channel spend', by: 'channels', counted: 'shared', money: true },
    pressure: { label: 'Pressure (adstock)', by: 'channels', counted: 'shared' },
    marketLeft: { label: 'Left in the market', by: 'one', counted: 'shared' },
  },
  start: (run) => {
    const left = marketOf(run.job);
    const pressure = new Float64Array(run.channels.length);
    const purpose = run.channels.map((channel) =>
      run.segments.map((segment) =>
        [0, 1].map((index) => run.purpose('join', `${channel}/${segment}`, index)),
      ),
    );
    const join = (day: number, channel: number, segment: number, hazard: number) => {
      const [high, low] = purpose[channel]![segment]!.map((key) => dayKey(key, day));
      const u = uniform(draw(0, 0, high!.a, high!.b), draw(0, 0, low!.a, low!.b));
      const count = binomialQuantile(u, left[segment]!, -expm1(-hazard));
      left[segment]! -= count;
      if (count > 0) run.joining.push({ channel, segment, count });
    };
    return {
      morning: (day) => {
        run.items('channels', channels).forEach(({ levers }, channel) => {
          const spent = spend(run, day, levers.spendPerDay);
          pressure[channel] = adstock(pressure[channel]!, spent, levers.carryOver);
          run.record('channelSpend', day, spent, channel);
          run.record('pressure', day, pressure[channel], channel);
          const steady = pressure[channel] * (1 - levers.carryOver);
          const pull =
            levers.organicPerDay + levers.reachPerDay * hill(steady, levers.halfSpend, levers.steepness);
          run.segments.forEach((name, segment) => {
            join(day, channel, segment, pull * (levers.fit[name] ?? 0));
          });
        });
        run.record(
          'marketLeft',
          day,
          left.reduce((sum, each) => sum + each, 0),
        );
      },
    };
  },
});

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
