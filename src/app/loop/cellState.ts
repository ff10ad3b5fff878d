import type { CellNode } from '../../notebook/index.ts';
import type { Text } from '../../schema/index.ts';
import type { RunStatus } from '../runs.svelte.ts';
import { ownRun, type Session } from '../session.svelte.ts';
import type { Curtain } from './curtain.ts';
import { loopWords } from './words.ts';

/** How a cell stands; null for one that depends on nothing. */
export type CellState = 'needsPrediction' | 'locked' | 'error' | 'running' | 'queued' | 'stale' | 'fresh';

/** A sign and a word for each state: never colour alone. */
export const stateSigns: Readonly<Record<CellState, { readonly sign: string; readonly text: Text }>> = {
  needsPrediction: { sign: '✎', text: loopWords.stateNeeds },
  locked: { sign: '⊘', text: loopWords.stateLocked },
  error: { sign: '▲', text: loopWords.stateError },
  running: { sign: '◔', text: loopWords.stateRunning },
  queued: { sign: '○', text: loopWords.stateQueued },
  stale: { sign: '◐', text: loopWords.stateStale },
  fresh: { sign: '●', text: loopWords.stateFresh },
};

const ofRun: Readonly<Record<RunStatus, CellState>> = {
  error: 'error',
  running: 'running',
  queued: 'queued',
  cancelled: 'stale',
  stale: 'stale',
  empty: 'queued',
  fresh: 'fresh',
};
const worstFirst = Object.keys(stateSigns) as CellState[];

/** The state of a cell: covered, wrong, or as the least finished of the runs that it shows. */
export function cellState(node: CellNode, curtain: Curtain, session: Session): CellState | null {
  const before = curtain.before(node.key);
  if (before) return before.cell.cell === 'predict' ? 'needsPrediction' : 'locked';
  if (node.cell.problems.some(({ severity }) => severity === 'error')) return 'error';
  const runs = new Set((node.uses.shows ?? []).map(({ strategy }) => strategy ?? ownRun));
  const states = [...runs].map((id) => ofRun[session.runs.of(id).status]);
  return worstFirst.find((state) => states.includes(state)) ?? null;
}
