import { declarations } from '../catalogue/index.ts';
import type { Apart } from '../cells/compare/cell.ts';
import type { Job } from '../runner/index.ts';
import { listLevers, valueAt } from '../schema/index.ts';
import type { Page } from './context.ts';
import { leverName, leverWritten } from './leverNames.ts';

/** In what jobs of one world differ: only the levers that are not the same in all of them. */
export function strategiesApart(page: Page, jobs: readonly Job[]): Apart {
  const [first, ...others] = jobs;
  const differ = (of: (job: Job) => unknown) => {
    const text = JSON.stringify(first && of(first));
    return others.some((job) => JSON.stringify(of(job)) !== text);
  };
  const levers = listLevers(declarations, page.session.items).flatMap(({ path }) => {
    const values = jobs.map(({ settings }) => valueAt(settings, path) ?? null);
    if (values.every((value) => value === values[0])) return [];
    return { path, name: leverName(path, page), values: values.map((one) => leverWritten(path, one, page)) };
  });
  return { levers, calendar: differ(({ calendar }) => calendar), trial: differ(({ trial }) => trial) };
}
