import type { Form } from './finishedRun.ts';

/** The daily numbers, one a line: what spreadsheets and statistics programs group and plot. */
export const csvForm: Form<Uint8Array> = {
  part({ replicate, daily }) {
    const metrics = Object.entries(daily);
    const days = metrics[0]?.[1].length ?? 0;
    const lines = Array.from({ length: days }, (_, day) =>
      metrics.map(([metric, values]) => `${replicate},${day},${metric},${values[day]}\n`).join(''),
    );
    return new TextEncoder().encode(lines.join(''));
  },
  *whole(parts) {
    yield 'replicate,day,metric,value\n';
    yield* parts;
  },
};
