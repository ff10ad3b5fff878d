import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  declarations,
  initialSettings,
  marketOf,
  totalOf,
  type Items,
  type Job,
  type LeverValue,
} from '#lab';
import { recordOf } from '../jobs.ts';
import { apart, everybodyBut, names } from './apart.ts';
import { holds, setting, world } from './worlds.ts';

/*
 * A further channel that brings one person from a market of her own touches nobody else. Fair means: the market has
 * one person more, so that every other segment keeps its people; the new channel and the old segments, and the old
 * channels and the new segment, do not fit; nothing is shared (no budget, no programme per person present).
 */

/** The same world with one person more, whom only the channel `extra` can bring. */
function withExtra(job: Job, extra: string): Job {
  const sizes = marketOf(job);
  const items: Items = Object.fromEntries(
    ['channels', 'segments', 'steps', 'nodes', 'incentives'].map((name) => [
      name,
      [...names(job, name), ...(name === 'channels' || name === 'segments' ? [extra] : [])],
    ]),
  );
  const fresh = initialSettings(declarations, items);
  const merged = {
    ...job.settings,
    channels: { ...fresh.channels, ...job.settings.channels },
    segments: { ...fresh.segments, ...job.settings.segments },
  } as Job['settings'];
  const people = job.people + 1;
  const levers: [string, LeverValue][] = [
    ...names(job, 'channels').map((name): [string, LeverValue] => [`channels.${name}.fit.${extra}`, 0]),
    ...names(job, 'segments').map((name): [string, LeverValue] => [`channels.${extra}.fit.${name}`, 0]),
    ...names(job, 'segments').map((name, at): [string, LeverValue] => [
      `segments.${name}.share`,
      sizes[at]! / people,
    ]),
    [`segments.${extra}.share`, 1 / people],
    [`channels.${extra}.organicPerDay`, 1],
  ];
  return { ...job, people, settings: setting(merged, levers) };
}

test.each(['aaa', 'zzz'])(
  'relation 11: a channel %s with one join and its own market changes nobody else',
  (extra) => {
    let came = 0;
    holds(
      fc.property(world({ people: [1, 1500], days: [1, 40] }), (random) => {
        const job = apart(random);
        const more = withExtra(job, extra);
        const at = names(more, 'segments').indexOf(extra);
        expect(marketOf(more).filter((_, segment) => segment !== at)).toEqual(marketOf(job));
        expect(marketOf(more)[at]).toBe(1);
        const [without, withHer] = [recordOf(job), recordOf(more)];
        came += withHer.joined - without.joined;
        expect(everybodyBut(withHer, extra)).toEqual(everybodyBut(without, extra));
        expect(totalOf(withHer, 'cost').values).toEqual(totalOf(without, 'cost').values);
      }),
      30,
    );
    // She does come in most worlds: a channel that brings nobody would prove nothing.
    expect(came).toBeGreaterThan(20);
  },
);
