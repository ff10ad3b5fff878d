import { declarations } from '../../src/model/index.ts';
import { readYaml } from '../../src/notebook/index.ts';
import { linesOf } from '../../src/notebook/lines.ts';
import type { CellNames } from '../../src/cells/cellKind.ts';
import { initialSettings, type RawMap } from '../../src/schema/index.ts';

/** The body of a cell as its kind is handed it. */
export function bodyOf(yaml: string): RawMap {
  if (yaml === '') return { kind: 'map', entries: [], place: { line: 1, column: 1, endColumn: 1 } };
  const { raw } = readYaml(linesOf(yaml), 0, yaml.length);
  if (raw?.kind !== 'map') throw new Error('not a map');
  return raw;
}

/** What the front matter has named, in a world with these items. */
export function namesOf(
  more: Readonly<Record<string, readonly string[]>> = {},
  strategies: readonly string[] = ['mix', 'calm'],
): CellNames {
  const items = { channels: ['ads'], segments: ['everyone'], steps: [], nodes: [], ...more };
  return { items, strategies, settings: initialSettings(declarations, items), currency: 'CNY', days: 100 };
}
