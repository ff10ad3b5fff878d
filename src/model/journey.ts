import { wholes, type Classification } from '../engine/index.ts';
import { assumption, integer, type ValuesOf } from '../schema/index.ts';
import type { Sorted } from './sorting.ts';

/**
 * How far someone has come on the path from hearing of the product to not doing without it. Contact and awareness lie
 * before joining and are counted by channels; a person's own path begins with her first visit.
 */
export const journey: Classification = {
  title: 'Path',
  tag: 'observed',
  classes: {
    experienced: 'Has experienced it',
    using: 'Uses it',
    habitual: 'Has a habit',
    sharing: 'Shares it',
    hooked: 'Hooked',
  },
};

export const journeyLevers = {
  habitVisits: integer({
    label: 'Path: a habit',
    help: 'Days with a visit, of the last 28, that are taken for a habit.',
    unit: 'days',
    initial: 12,
    min: 1,
    max: 28,
    step: 1,
    plausible: [8, 16],
    source: assumption(),
  }),
  hookedVisits: integer({
    label: 'Path: hooked',
    help: 'Days with a visit, of the last 28, from which someone counts as hooked.',
    unit: 'days',
    initial: 22,
    min: 1,
    max: 28,
    step: 1,
    plausible: [18, 27],
    source: assumption(),
  }),
} as const;

/**
 * The farthest stage someone ever reached: she uses the product once she has done the key behaviour, shares it once
 * she has invited somebody. Nobody goes back, because a path tells how far people get.
 */
export const byJourney = (levers: () => ValuesOf<typeof journeyLevers>): Sorted => ({
  id: 'journey',
  judge: ({ block, list, visits: often, count }, next) => {
    const { habitVisits, hookedVisits } = levers();
    const keyClicks = wholes(block, 'keyClicks');
    const invitations = block.columns.invitations;
    const reached = wholes(block, 'journey');
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const visits = often[j]!;
      const now = Math.max(Number(keyClicks[row]! > 0), 2 * Number(visits >= habitVisits));
      next[j] = Math.max(reached[row]!, now, 4 * Number(visits >= hookedVisits));
    }
    if (!invitations) return;
    for (let j = 0; j < count; j++) if (invitations[list[j]!]! > 0) next[j] = Math.max(next[j]!, 3);
  },
  // Whoever has left neither comes nor invites.
  unsettle: () => undefined,
});
