import { doubles, wholes, type Block, type Run } from '../engine/index.ts';
import { assumption, number, share, type ValuesOf } from '../schema/index.ts';
import { firstMaker, roleNames } from './roles.ts';

const exposure = (label: string, help: string) =>
  number({
    shared: true,
    label,
    help,
    initial: 1,
    min: 0,
    max: 100,
    step: 0.1,
    plausible: [0.2, 5],
    source: assumption(),
  });

/** Who is looked at: attention is limited, so what one class gets the others lose. */
export const attentionLevers = {
  richGetRicher: share({
    shared: true,
    label: 'Attention to the followed',
    help: 'Part of the attention that goes by followers; the rest is spread evenly over all who contribute.',
    initial: 0.7,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.3, 0.95],
    source: assumption(),
  }),
  exposureStars: exposure('Exposure: stars', 'Attention that the product gives a star, against the usual 1.'),
  exposureOrdinary: exposure(
    'Exposure: ordinary creators',
    'Attention that the product gives an ordinary creator, against the usual 1.',
  ),
  exposureSelf: exposure(
    'Exposure: self-entertainers',
    'Attention that the product gives a self-entertainer, against the usual 1.',
  ),
};

export type Attention = ValuesOf<typeof attentionLevers>;

/** What one creator of each class is shown, by the number of the class; who begins today is a self-entertainer. */
export const exposures = (levers: Attention): readonly number[] => {
  const { exposureSelf, exposureOrdinary, exposureStars } = levers;
  return [exposureSelf, exposureSelf, exposureSelf, exposureOrdinary, exposureStars];
};

/**
 * Allots all attention of today among those who contributed lately, as they stood last night. A creator's part is her
 * exposure × (even part + part per follower × her followers).
 */
export function allot(run: Run, day: number, levers: Attention): void {
  const shown = exposures(levers);
  const of = (total: string, role: number) => run.yesterdayAt(total, day, role);
  let heads = 0;
  let followers = 0;
  for (let role = firstMaker; role < roleNames.length; role++) {
    heads += shown[role]! * of('roles', role);
    followers += shown[role]! * of('creatorFollowers', role);
  }
  const byFollowers = followers > 0 ? levers.richGetRicher : 0;
  const even = heads > 0 ? (1 - byFollowers) / heads : 0;
  const perFollower = followers > 0 ? byFollowers / followers : 0;
  run.shared.attentionEven = even;
  run.shared.attentionPerFollower = perFollower;
  for (let role = firstMaker; role < roleNames.length; role++) {
    const part = shown[role]! * (even * of('roles', role) + perFollower * of('creatorFollowers', role));
    run.record('attention', day, part, role);
  }
}

/** The part of all attention that each creator of a block gets today, by row. */
export function attentionIn(run: Run, block: Block, levers: Attention): (row: number) => number {
  const shown = exposures(levers);
  const followers = doubles(block, 'followers');
  const role = wholes(block, 'roles');
  const even = run.shared.attentionEven!;
  const perFollower = run.shared.attentionPerFollower!;
  return (row) => shown[role[row]!]! * (even + perFollower * followers[row]!);
}
