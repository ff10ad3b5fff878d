import { engineVersion } from '../../runner/index.ts';
import {
  grownAll,
  noSum,
  nothingDone,
  openWork,
  originalsSum,
  readCard,
  type Card,
  type Disk,
  type Entry,
  type Facts,
  type OpenedWork,
  type Originals,
  type Seat,
} from '../../store/index.ts';
import { begunIn } from '../begun.ts';
import { editionOf, openEdition, originalsOf, type Edition } from '../library.ts';
import { Work } from '../work.svelte.ts';
import { cardsOf } from './cards.ts';
import { openDesk, type Desk } from './desk.ts';
import { Saving } from './saving.svelte.ts';

/** A notebook that was opened: its texts, what was done in it, and how that is kept. */
export interface OpenPlace {
  readonly edition: Edition;
  readonly work: Work;
  readonly saving: Saving;
  /** The shipped texts, where they are no longer those that the work began with. */
  readonly newer: Edition | null;
}

/** What the page still has to finish with the work before; it ends before another one is opened. */
let leaving: Promise<void> = Promise.resolve();

/** Leaves a work: what is not saved is, and its seat is free. */
export function leavePlace(saving: Saving): void {
  leaving = saving.close();
}

/** Opens a notebook where its reader left off; undefined if there is neither a notebook nor a work of that name. */
export async function openPlace(slug: string, named: string | null): Promise<OpenPlace | undefined> {
  await leaving;
  const [desk, shipped] = await Promise.all([openDesk(), openEdition(slug)]);
  const name = named ?? (await latestWork(desk.disk, slug)) ?? slug;
  const card = desk.disk && (await cardOf(desk.disk, name));
  if (!shipped && !card) return undefined;
  const own = shipped ? originalsOf(shipped) : {};
  const facts = { slug, title: card?.title ?? shipped?.base.about.title ?? slug, steps: 0, answers: 0 };
  return take(desk, name, { ...facts, declined: card?.declined ?? null }, own, shipped);
}

async function take(
  desk: Desk,
  name: string,
  facts: Facts,
  own: Originals,
  shipped: Edition | undefined,
): Promise<OpenPlace> {
  // Another tab can ask for the work only once this one has it.
  const held: { saving?: Saving } = {};
  const seat = await desk.seats.take(name, {
    asked: async () => held.saving?.giveUp(),
    sentAway: () => held.saving?.sentAway(),
  });
  const { opened: kept, ...using } = await read(desk, name, facts, own, seat);
  const opened = begun(kept, begunIn(facts.slug));
  const saving = new Saving(using.desk, opened, facts, seat);
  held.saving = saving;
  const same = shipped !== undefined && originalsSum(own) === opened.head.originals;
  const edition = same ? shipped : await editionOf(facts.slug, opened.originals);
  const work = new Work(opened.originals, opened.history);
  work.onEntry((entry) => saving.take(entry));
  const declined = opened.declined === originalsSum(own);
  return { edition, work, saving, newer: same || !shipped || declined ? null : shipped };
}

/** A work in which nothing was ever done begins with what came with the page. */
function begun(opened: OpenedWork, entries: readonly Entry[]): OpenedWork {
  if (opened.newer || opened.kept.length + opened.pending.length > 0) return opened;
  const history = entries.length > 0 && grownAll(nothingDone, entries);
  return history ? { ...opened, pending: entries, history } : opened;
}

/** Reads the work. A disk that fails is one that keeps nothing: the notebook opens all the same. */
async function read(
  desk: Desk,
  name: string,
  facts: Facts,
  originals: Originals,
  seat: Seat | null,
): Promise<{ readonly opened: OpenedWork; readonly desk: Desk }> {
  const { disk, slate, clock } = desk;
  if (!disk) return { opened: nothingKept(name, originals), desk };
  const now = clock.now();
  const holds = seat !== null;
  try {
    const using = { disk, slate, originals, facts, engine: engineVersion, now, holds };
    return { opened: await openWork(name, using), desk };
  } catch (error) {
    if (Object.keys(originals).length === 0) throw error;
    const forbidden = error instanceof Error ? error.message : String(error);
    return { opened: nothingKept(name, originals), desk: { ...desk, disk: null, forbidden } };
  }
}

const nothingKept = (work: string, originals: Originals): OpenedWork => ({
  head: { work, rev: 0, sum: noSum, originals: originalsSum(originals) },
  ...{ kept: [], pending: [], shadows: [], history: nothingDone, originals },
  ...{ savedAt: null, unexported: 0, declined: null, damaged: 0, forks: [], newer: false },
});

async function latestWork(disk: Disk | null, slug: string): Promise<string | undefined> {
  const cards = disk ? await cardsOf(disk) : [];
  return cards.find((card) => card.slug === slug && card.removed === null)?.work;
}

const cardOf = (disk: Disk, work: string): Promise<Card | null> =>
  disk.look(async (tables) => readCard(await tables.get('works', work)));
