import { never, type RunRecord } from '../record/index.ts';
import type { Tree } from '../schema/index.ts';
import { blockSize, makeBlock, type Block } from './block.ts';
import type { ColumnArray, Columns } from './columns.ts';
import type { Facts } from './facts.ts';
import { Formula } from './formula.ts';
import type { Job } from './job.ts';
import { allColumns, allFacts } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';

/*
 * A formula that is held against the people of a record, by the same program and the same readings of facts that a run
 * uses every evening: the record's people are put back into blocks, a stretch of them at a time.
 */

/** Days of a record are moved so far up that none of its own, nor of its warm-up, is below 0, which is “never” in a block. */
const moved = 100_000;

/**
 * Whom a formula holds for on the last evening of a record, a byte for each place in it: 1 or 0. The formula may name
 * whatever `meetingFacts` has. Null where the record does not keep what it reads, because the run was not asked for it.
 */
export function whoMeets(
  record: RunRecord,
  tree: Tree,
  job: Job,
  day: readonly AnyMechanism[],
): Uint8Array | null {
  const asked = { ...job, formulas: { ...job.formulas, asked: tree } };
  const columns = allColumns(day, asked);
  const held = new Map(record.columns.map(({ name, values }) => [name, values]));
  const missing = Object.entries(columns).some(([name, { tag }]) => tag !== 'hidden' && !held.has(name));
  if (missing) return null;
  const formula = new Formula(tree, meetingFacts(record, columns, day), new Map());
  const rows = new Int32Array(blockSize);
  const meets = new Uint8Array(record.joined);
  const block = makeBlock(0, 0, columns, { lead: 0, days: 0 });
  for (let first = 0; first < record.joined; first += blockSize) {
    const places = seat(block, first, record, columns, held);
    const picked = formula.pick(block, block.count, record.about.days - 1 + moved, rows);
    for (let at = 0; at < picked; at++) meets[places[rows[at]!]!] = 1;
  }
  return meets;
}

/** What a truth may be said with: every fact, every column of the record, and who came from where. */
function meetingFacts({ segments }: RunRecord, columns: Columns, day: readonly AnyMechanism[]): Facts {
  const own = Object.entries(columns).map(([name, { label }]) => [
    name,
    { label, kind: 'number', tag: 'truth', column: name } as const,
  ]);
  const groups = (of: (group: number) => number) =>
    ({
      label: '',
      kind: 'class',
      tag: 'observed',
      read: ({ group }: Block, count: number, _day: number, out: Float64Array) => {
        for (let row = 0; row < count; row++) out[row] = of(group[row]!);
      },
    }) as const;
  return {
    ...(Object.fromEntries(own) as Facts),
    segment: groups((group) => group % segments.length),
    channel: groups((group) => Math.floor(group / segments.length)),
    ...allFacts(day),
  };
}

/** Puts a stretch of the record's people into a block, those present first; returns their places by row. */
function seat(
  block: Block,
  first: number,
  record: RunRecord,
  columns: Columns,
  held: ReadonlyMap<string, ColumnArray>,
): Int32Array {
  const count = Math.min(blockSize, record.joined - first);
  const left = held.get('leftDay')!;
  const all = Array.from({ length: count }, (_, at) => first + at);
  const present = all.filter((place) => left[place] === never);
  const places = Int32Array.from([...present, ...all.filter((place) => left[place] !== never)]);
  block.count = count;
  block.presentCount = present.length;
  for (const [name, { tag, day: isDay }] of Object.entries(columns)) {
    const from = held.get(name);
    if (tag === 'hidden' || !from) continue;
    const to = block.columns[name]!;
    for (let row = 0; row < count; row++) {
      const value = from[places[row]!]!;
      to[row] = !isDay ? value : value === never ? -1 : value + moved;
    }
  }
  return places;
}
