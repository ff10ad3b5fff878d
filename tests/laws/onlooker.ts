import {
  assemble,
  day,
  doubles,
  logistic,
  mechanism,
  pieceOf,
  simulate,
  Watch,
  wholes,
  type AnyMechanism,
  type Block,
  type Job,
  type RunRecord,
} from '#lab';

/** Somebody had a choice: its chance, and whether she did it. */
export interface Chance {
  readonly person: number;
  readonly day: number;
  readonly chance: number;
  readonly did: boolean;
}

/** Notes the choices of everybody in a run, and the risks that go by age, where a life notes those of one person. */
export class Onlooker extends Watch {
  /** By what the choice is, with its item. */
  readonly choices = new Map<string, Chance[]>();
  /** What stood on everybody's clocks when she joined, by the clock. */
  readonly clocks = new Map<string, number[]>();

  constructor() {
    super(-1);
  }

  override choice(...[what, block, on, asked, did, done]: Parameters<Watch['choice']>): void {
    const number = wholes(block, 'number');
    const doers = new Set(did.subarray(0, done));
    const list = listOf(this.choices, what.item === undefined ? what.id : `${what.id} ${what.item}`);
    for (let at = 0; at < asked.count; at++) {
      const row = asked.rows ? asked.rows[at]! : at;
      const chance = logistic(asked.sums[at]!);
      list.push({ person: number[row]!, day: on, chance, did: doers.has(row) });
    }
  }

  override atRisk(...[block, row, on, risk, hazard, left]: Parameters<Watch['atRisk']>): void {
    const person = wholes(block, 'number')[row]!;
    if (hazard > 0)
      listOf(this.choices, `leave ${risk.id}`).push({
        person,
        day: on,
        chance: -Math.expm1(-hazard),
        did: hazard >= left,
      });
  }

  wound(block: Block, from: number): void {
    for (const name of Object.keys(block.columns).filter((column) => column.startsWith('clock'))) {
      const list = listOf(this.clocks, name);
      list.push(...doubles(block, name).subarray(from, block.presentCount));
    }
  }
}

function listOf<T>(map: Map<string, T[]>, name: string): T[] {
  if (!map.has(name)) map.set(name, []);
  return map.get(name)!;
}

/** Runs a job under the eyes of an onlooker. */
export function watched(job: Job): { readonly record: RunRecord; readonly seen: Onlooker } {
  const seen = new Onlooker();
  const clerk = mechanism({
    id: 'clerk',
    title: 'Clerk',
    help: 'Notes what stands on the clocks of newcomers.',
    levers: {},
    start: () => ({ born: (block, from) => seen.wound(block, from) }),
  });
  const list: readonly AnyMechanism[] = [...day, clerk];
  const run = simulate(job, list, { part: 0, of: 1 }, seen);
  let step = run.next();
  while (!step.done) step = run.next();
  return { record: assemble(job, list, [pieceOf(step.value)]), seen };
}
