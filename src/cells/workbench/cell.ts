import {
  entryOf,
  hintFor,
  itemsOf,
  listLevers,
  problem,
  rawText,
  type Declarations,
  type ListedLever,
  type Problem,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';

export * from './words.ts';
export type { Speaker } from '../../schema/index.ts';

/** Every lever of a world, or of some parts of the model. */
export interface WorkbenchOptions {
  /** In the order of the model, and in it by path. */
  readonly groups: readonly WorkbenchGroup[];
}

/** The levers of one part of the model. */
export interface WorkbenchGroup {
  readonly root: string;
  readonly levers: readonly ListedLever[];
}

/** The workbench: all levers there are, by part of the model, to be searched. */
export const workbenchCell = (declarations: Declarations): CellKind<WorkbenchOptions> => ({
  kind: 'workbench',
  title: 'Workbench',
  meaning:
    'Every lever of the world, by the parts of the model, with a search; for trying things out freely.',
  needsId: true,
  read: (body, { settings }) => {
    const problems = unknownKeys(body, ['parts']);
    const roots = readParts(body, Object.keys(declarations), problems);
    const all = listLevers(declarations, itemsOf(declarations, settings));
    const groups = roots.map((root) => ({ root, levers: all.filter((one) => one.root === root) }));
    return { options: { groups: groups.filter(({ levers }) => levers.length > 0) }, problems };
  },
  uses: ({ groups }) => ({ moves: groups.flatMap(({ levers }) => levers.map(({ path }) => path)) }),
});

/** The parts of the model that are shown; all, unless some are named. */
function readParts(body: RawMap, roots: readonly string[], problems: Problem[]): readonly string[] {
  const raw = entryOf(body, 'parts')?.value;
  if (raw === undefined) return roots;
  if (raw.kind !== 'list') {
    problems.push(problem('keyType', 'parts', { read: rawText(raw), takes: 'list' }, raw.place));
    return roots;
  }
  return raw.items.flatMap((item) => {
    const name = rawText(item);
    if (roots.includes(name)) return [name];
    problems.push(problem('leverUnknown', 'parts', { path: name, ...hintFor(name, roots) }, item.place));
    return [];
  });
}
