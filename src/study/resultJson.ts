import { engineVersion, type Job } from '../runner/index.ts';
import { currencies, itemsOf, listLevers, valueAt, type Declarations } from '../schema/index.ts';
import type { Form } from './finishedRun.ts';

/** The version of this form; it changes when something a script may rely on does. */
const formVersion = 1;

/** One JSON object with a run a line; the arrays under `daily` are one number a day long. */
export const jsonForm = (declarations: Declarations): Form<Uint8Array> => ({
  // Bytes, because thousands of runs as strings would fill the heap.
  part: ({ replicate, hash, summary, daily }) =>
    new TextEncoder().encode(JSON.stringify({ replicate, hash, summary, daily })),
  *whole(parts, job) {
    yield `${JSON.stringify(headOf(job, declarations)).slice(0, -1)},"runs":[\n`;
    for (const [index, part] of parts.entries()) {
      yield part;
      yield index + 1 < parts.length ? ',\n' : '\n';
    }
    yield ']}\n';
  },
});

function headOf(job: Job, declarations: Declarations) {
  const { scenario, strategy, seed, people, weight, days, currency, settings } = job;
  const paths = listLevers(declarations, itemsOf(declarations, settings)).map(({ path }) => path);
  return {
    format: formVersion,
    engine: engineVersion,
    scenario,
    strategy,
    seed,
    people: people * weight,
    weight,
    days,
    currency,
    minorDigits: currencies[currency],
    levers: Object.fromEntries(paths.map((path) => [path, valueAt(settings, path)])),
  };
}
