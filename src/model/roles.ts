import { blockSize, doubles, placeOf, sortInto, wholes, type Block, type Run } from '../engine/index.ts';
import { assumption, integer, type ValuesOf } from '../schema/index.ts';

/** What people are to each other on a product that lives on what they contribute. */
export const roleClasses = {
  onlooker: 'Onlookers',
  fan: 'Fans',
  selfEntertainer: 'Self-entertainers',
  ordinaryCreator: 'Ordinary creators',
  star: 'Stars',
} as const;

export const roleNames = Object.keys(roleClasses) as (keyof typeof roleClasses)[];

/** From this class on people have contributed lately. */
export const firstMaker = roleNames.indexOf('selfEntertainer');

/** Who has not contributed for so many days is no creator until she does. */
export const lately = 28;

const least = (label: string, help: string, initial: number, plausible: readonly [number, number]) =>
  integer({
    shared: true,
    label,
    help,
    unit: 'people',
    initial,
    min: 1,
    max: 10_000_000,
    step: 1,
    plausible,
    source: assumption(),
  });

/** Where the classes begin. */
export const roleLevers = {
  starFollowers: least(
    'Star: followers',
    'So many followers make someone who contributes a star.',
    100,
    [20, 2000],
  ),
  ordinaryFollowers: least(
    'Ordinary creator: followers',
    'With fewer followers than this, whoever contributes does so mainly for herself.',
    5,
    [2, 50],
  ),
  fanFollows: least(
    'Fan: follows',
    'Who follows so many creators without contributing is a fan.',
    3,
    [1, 20],
  ),
};

/** One column for each class that is treated in a way of its own: 1 for its people, 0 for others. */
export const roleColumns = ['isFan', 'isSelfEntertainer', 'isOrdinary', 'isStar'] as const;

/** Puts people into their classes every night. */
export class Roles {
  readonly #run: Run;
  readonly #next = new Int32Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
  }

  sort(block: Block, day: number, levers: ValuesOf<typeof roleLevers>): void {
    const next = this.#next;
    const { presentCount } = block;
    const followed = classify(block, day, levers, next);
    const { values } = this.#run.sheet;
    const at = placeOf(this.#run.sheet, 'creatorFollowers', day);
    followed.forEach((followers, role) => {
      values[at + role]! += followers;
    });
    const role = wholes(block, 'roles');
    const marks = roleColumns.map((name) => doubles(block, name));
    for (let row = 0; row < presentCount; row++) {
      const to = next[row]!;
      if (to === role[row]) continue;
      for (let mark = 0; mark < marks.length; mark++) marks[mark]![row] = Number(to === mark + 1);
    }
    sortInto(this.#run, 'roles', block, presentCount, day, next);
  }
}

/** The class of everyone present is written to `next`; returns how many followers those of each class have who make something. */
function classify(
  block: Block,
  day: number,
  levers: ValuesOf<typeof roleLevers>,
  next: Int32Array,
): Float64Array {
  const { starFollowers, ordinaryFollowers, fanFollows } = levers;
  const followers = doubles(block, 'followers');
  const follows = doubles(block, 'follows');
  const contributedDay = wholes(block, 'contributedDay');
  const before = Math.max(-1, day - lately);
  const followersOf = new Float64Array(roleNames.length);
  for (let row = 0; row < block.presentCount; row++) {
    next[row] = Number(follows[row]! >= fanFollows);
    if (contributedDay[row]! <= before) continue;
    const followed = followers[row]!;
    const makes = firstMaker + Number(followed >= ordinaryFollowers) + Number(followed >= starFollowers);
    next[row] = makes;
    followersOf[makes]! += followed;
  }
  return followersOf;
}
