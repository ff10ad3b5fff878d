import { columnOf, findColumn, type RunRecord } from '../record/index.ts';
import { words, type Text } from '../schema/index.ts';
import { activeDaysOf } from './activeDays.ts';

/*
 * Stages of a life that a record knows something of. A person is one row of columns, not a log: of most stages the
 * record knows that someone reached them, of some on which day. So every stage has an earliest and a latest day on which
 * it can have happened for the first time; where the two are the same, the day is known.
 */

const lifeWords = words('lifeStage', {
  joined: 'Joined',
  cameBack: 'Came a second day',
  step: 'Steps done: {n}',
  keyBehaviour: 'Key behaviour',
  activated: 'Activated',
  ordered: 'First purchase',
  orderedAgain: 'Second purchase',
  member: 'Member',
  renewed: 'Second membership period',
  invited: 'Invited somebody',
});

export const lifeStageTexts: readonly Text[] = Object.values(lifeWords);

/** A stage as one record knows it. */
export interface LifeStage {
  /** A name of its own, such as `activated`; of the staircase `step.1`, `step.2` …: so many steps. */
  readonly id: string;
  readonly title: Text;
  /** What fills the holes of the title. */
  readonly n?: number;
  /** Nobody reaches this stage before that one, whatever the days. */
  readonly after?: string;
  /** The days between which everybody reached it first; `never` for those who did not. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
}

/** Stands for a day that does not come. */
export const notReached = 2_147_483_647;

/** First and last active day of everybody, and the second one. */
interface Visits {
  readonly second: Int32Array;
  readonly last: Int32Array;
}

/** The stages that the columns of a record know, each in people's natural order; joining is always the first. */
export function lifeStages(record: RunRecord): LifeStage[] {
  const joinDay = Int32Array.from(columnOf(record, 'joinDay'));
  const { second, last } = visitsOf(record, joinDay);
  const dated = (id: 'joined' | 'cameBack' | 'activated', days: Int32Array, after?: string): LifeStage => ({
    id,
    title: lifeWords[id],
    ...(after !== undefined && { after }),
    earliest: days,
    latest: days,
  });
  const activated = findColumn(record, 'activatedSeenDay');
  const activatedDay = activated && Int32Array.from(activated, (day) => (day < 0 ? notReached : day));
  return [
    dated('joined', joinDay),
    dated('cameBack', second, 'joined'),
    ...stepStages(record, joinDay, last),
    ...countStage(
      record,
      'keyBehaviour',
      'keyClicks',
      1,
      joinDay,
      activatedDay ? earlier(last, activatedDay) : last,
    ),
    ...(activatedDay ? [dated('activated', activatedDay, 'keyBehaviour')] : []),
    ...orderStages(record, joinDay),
    // What does not take a visit of hers can have happened on any day.
    ...countStage(record, 'member', 'periods', 1, joinDay, endOf(record)),
    ...countStage(record, 'renewed', 'periods', 2, joinDay, endOf(record), 'member'),
    ...countStage(record, 'invited', 'invitations', 1, joinDay, endOf(record)),
  ];
}

const endOf = (record: RunRecord): Int32Array => new Int32Array(record.joined).fill(record.about.days - 1);

const earlier = (a: Int32Array, b: Int32Array): Int32Array =>
  a.map((day, person) => Math.min(day, b[person]!));

function visitsOf(record: RunRecord, joinDay: Int32Array): Visits {
  const second = new Int32Array(record.joined).fill(notReached);
  const last = Int32Array.from(joinDay);
  const days = new Int32Array(record.words * 32);
  for (let person = 0; person < record.joined; person++) {
    const count = activeDaysOf(record, person, days);
    const next = days.subarray(0, count).find((day) => day > joinDay[person]!);
    if (next !== undefined) second[person] = next;
    if (count > 0) last[person] = Math.max(joinDay[person]!, days[count - 1]!);
  }
  return { second, last };
}

/** A stage that a column counts: reached by those who have it so often, some time up to a latest day. */
function countStage(
  record: RunRecord,
  id: keyof typeof lifeWords,
  column: string,
  least: number,
  earliest: Int32Array,
  latest: Int32Array,
  after?: string,
): LifeStage[] {
  const counts = findColumn(record, column);
  if (!counts) return [];
  const only = (days: Int32Array) => days.map((day, person) => (counts[person]! >= least ? day : notReached));
  const kept = { earliest: only(earliest), latest: only(latest) };
  return [{ id, title: lifeWords[id], ...(after !== undefined && { after }), ...kept }];
}

/** As many steps as anybody has done; a world without steps, or in which nobody gets anywhere, has none. */
function stepStages(record: RunRecord, joinDay: Int32Array, last: Int32Array): LifeStage[] {
  let most = 0;
  for (const done of findColumn(record, 'stepsDone') ?? []) most = Math.max(most, done);
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((n) =>
    countStage(record, 'step', 'stepsDone', n, joinDay, last, n > 1 ? `step.${n - 1}` : undefined).map(
      (stage): LifeStage => ({ ...stage, id: `step.${n}`, n }),
    ),
  );
}

/** Purchases: the day of the last one is known, which is that of the first where there was only one. */
function orderStages(record: RunRecord, joinDay: Int32Array): LifeStage[] {
  const [orders, lastOrder] = [findColumn(record, 'orders'), findColumn(record, 'lastOrder')];
  if (!orders || !lastOrder) return [];
  const last = Int32Array.from(lastOrder);
  const from = (only: number) =>
    joinDay.map((day, person) => (orders[person] === only ? last[person]! : day));
  return [
    ...countStage(record, 'ordered', 'orders', 1, from(1), last),
    ...countStage(record, 'orderedAgain', 'orders', 2, from(2), last, 'ordered'),
  ];
}
