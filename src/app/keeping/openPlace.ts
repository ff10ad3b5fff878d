import { engineVersion } from '../../runner/index.ts';
import {
  grownAll,
  noSum,
  nothingDone,
  openWork,
  originalsSum,
  readCard,
  readWork,
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
import { safety } from '../sharing/safety.svelte.ts';
import { standsAt } from '../sharing/standsAt.ts';
import { Work } from '../work.svelte.ts';
import { begin } from './begin.ts';
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
  /** The texts are those of this site, as they are shipped today. */
  readonly shipped: boolean;
  /** The work that was left as it was, where a link was opened beside it. */
  readonly beside: string | null;
  /** The link that alone holds the notebook, where this browser cannot keep it. */
  readonly link?: string;
  /** What of the link is still to be done: in a lesson that was begun by it before, nothing. */
  readonly query: URLSearchParams;
}

/** What the page still has to finish with the work before; it ends before another one is opened. */
let leaving: Promise<void> = Promise.resolve();

/** Leaves a work: what is not saved is, and its seat is free. */
export function leavePlace(saving: Saving): void {
  leaving = saving.close();
}

/**
 * Opens a notebook where its reader left off, or a link's experiment beside that; undefined if there is neither a
 * notebook nor a work of that name.
 */
export async function openPlace(
  slug: string,
  named: string | null,
  query: URLSearchParams,
): Promise<OpenPlace | undefined> {
  await leaving;
  const [desk, shipped] = await Promise.all([openDesk(), openEdition(slug)]);
  const name = named ?? (await latestWork(desk.disk, slug)) ?? slug;
  const card = desk.disk && (await cardOf(desk.disk, name));
  if (!shipped && !card) return undefined;
  const own = shipped ? originalsOf(shipped) : {};
  if (safety.on) return openSafely(desk, name, { slug, shipped });
  const facts = { slug, title: card?.title ?? shipped?.base.about.title ?? slug, steps: 0, answers: 0 };
  const opening = { desk, facts: { ...facts, declined: card?.declined ?? null }, own, shipped, query };
  return beside(await take(name, opening), opening);
}

/** Opens the texts alone: nothing that was done in them is read, and nothing is kept. */
async function openSafely(
  desk: Desk,
  name: string,
  { slug, shipped }: { readonly slug: string; readonly shipped: Edition | undefined },
): Promise<OpenPlace | undefined> {
  const kept = desk.disk && !shipped ? await readWork(desk.disk, name) : null;
  const originals = shipped ? originalsOf(shipped) : kept?.originals;
  if (!originals) return undefined;
  const edition = shipped ?? (await editionOf(slug, originals));
  const facts = { slug, title: edition.base.about.title, steps: 0, answers: 0, declined: null };
  const saving = new Saving({ ...desk, disk: null }, nothingKept(name, originals), facts, null);
  const work = new Work(originals);
  const query = new URLSearchParams();
  return { edition, work, saving, newer: null, shipped: shipped !== undefined, beside: null, query };
}

/** Opens the texts of a link where this browser keeps nothing: for as long as the page stands. */
export function openUnkept(
  desk: Desk,
  edition: Edition,
  originals: Originals,
  { link, query }: { readonly link: string; readonly query: URLSearchParams },
): OpenPlace {
  const { slug } = edition;
  const facts = { slug, title: edition.base.about.title || slug, steps: 0, answers: 0, declined: null };
  const saving = new Saving({ ...desk, disk: null }, nothingKept(slug, originals), facts, null);
  const work = new Work(originals);
  work.onEntry((entry) => saving.take(entry));
  return { edition, work, saving, newer: null, shipped: false, beside: null, link, query };
}

interface Opening {
  readonly desk: Desk;
  readonly facts: Facts;
  /** The shipped texts; empty where there are none. */
  readonly own: Originals;
  readonly shipped: Edition | undefined;
  readonly query: URLSearchParams;
}

/** A work in which something was done is never changed by a link: what the link asks for is opened beside it. */
async function beside(place: OpenPlace, opening: Opening): Promise<OpenPlace> {
  const { desk, facts, query, own, shipped } = opening;
  const { work, saving, edition } = place;
  if (!desk.disk || work.history.steps.length === 0 || standsAt(edition, work, query)) return place;
  await saving.close();
  const left = { ...opening, name: saving.work };
  const before = await begunBefore(left);
  if (before) return before;
  const originals = shipped ? own : originalsOf(edition);
  const name = await begin(desk.disk, { ...facts, originals, entries: [] });
  return { ...(await take(name, opening)), beside: saving.work };
}

/** A work that the same link began: as the link left it, or in a lesson wherever its learner has come since. */
async function begunBefore(opening: Opening & { readonly name: string }): Promise<OpenPlace | null> {
  const { desk, facts, query, name } = opening;
  const lesson = query.get('embed') === '1';
  const cards = (await cardsOf(desk.disk!)).filter(
    ({ work, slug, removed, steps }) =>
      slug === facts.slug && removed === null && work !== name && steps > 0 && (lesson || steps <= fewSteps),
  );
  for (const { work } of cards.slice(0, mostTried)) {
    const place = await take(work, opening);
    if (standsAt(place.edition, place.work, query)) return { ...place, beside: name };
    const begun = [1, fewSteps].some((step) => standsAt(place.edition, place.work, query, step));
    if (lesson && begun) return { ...place, beside: name, query: new URLSearchParams() };
    await place.saving.close();
  }
  return null;
}

/** A link's levers and its seed are two steps; so many works are looked at whether they were begun by them. */
const fewSteps = 2;
const mostTried = 12;

async function take(name: string, { desk, facts, own, shipped, query }: Opening): Promise<OpenPlace> {
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
  const newer = same || !shipped || declined ? null : shipped;
  return { edition, work, saving, newer, shipped: same, beside: null, query };
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
