import { day } from '../model/index.ts';
import { alignColumns } from './columns.ts';
import type { Conclusion } from './conclusion.ts';
import { openFaultless } from './openScenario.ts';
import type { Call } from './readCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `plan`: the order of a day, a mechanism a line. */
export async function plan({ files }: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file] = files;
  const opened = file === undefined ? undefined : await openFaultless(file, surroundings);
  const off = opened?.scenario.off ?? [];
  const rows = day.map(({ id, title, help, levers, terms }, index) => [
    String(index + 1),
    id,
    title,
    count(Object.keys(levers as object).length, 'lever'),
    count(terms?.length ?? 0, 'term'),
    off.includes(id) ? `(off) ${help}` : help,
  ]);
  const output = `${alignColumns(rows, [0, 3, 4]).join('\n')}\n`;
  return { code: 'good', output: [output], findings: opened?.findings ?? [] };
}

const count = (many: number, one: string): string => `${many} ${many === 1 ? `${one} ` : `${one}s`}`;
