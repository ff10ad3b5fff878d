import { declarations } from '../catalogue/index.ts';
import { summarise } from '../metrics/index.ts';
import { hashRecord, type RunRecord } from '../record/index.ts';
import type { Job } from '../runner/index.ts';
import { csvForm, jsonForm } from '../study/index.ts';

/** A run as a file of results: the bytes that `sluice run --format csv` or `--format json` gives for the same job. */
export function resultFile(form: 'csv' | 'json', job: Job, record: RunRecord): string {
  const { part, whole } = form === 'csv' ? csvForm : jsonForm(declarations);
  const run = { replicate: job.replicate, hash: hashRecord(record), ...summarise(record) };
  const decoder = new TextDecoder();
  return [...whole([part(run)], job)]
    .map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece)))
    .join('');
}
