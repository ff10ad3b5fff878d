import { declarations } from '../catalogue/index.ts';
import type { Job } from '../engine/index.ts';
import { summarise } from '../metrics/index.ts';
import { hashRecord, type RunRecord } from '../record/index.ts';
import { csvForm, jsonForm, type Form } from '../study/index.ts';
import { tableForm } from './resultTable.ts';

/** Results on their way into one form. */
export interface Results {
  take(replicate: number, record: RunRecord): void;
  /** Everything, in the order of the replicates. */
  chunks(): Iterable<string | Uint8Array>;
}

/** A place for results in the form of that name. */
export function resultForm(name: string, job: Job): Results {
  if (name === 'json') return gather(jsonForm(declarations), job);
  return name === 'csv' ? gather(csvForm, job) : gather(tableForm, job);
}

function gather<Part>(form: Form<Part>, job: Job): Results {
  const parts: Part[] = [];
  return {
    take(replicate, record) {
      parts[replicate] = form.part({ replicate, hash: hashRecord(record), ...summarise(record) });
    },
    chunks: () => form.whole(parts, job),
  };
}
