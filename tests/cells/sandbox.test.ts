import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/catalogue/index.ts';
import { mostPinned, readBoard, type BoardOptions } from '../../src/cells/board/cell.ts';
import type { WorkbenchOptions } from '../../src/cells/workbench/cell.ts';
import { itemsOf, listLevers } from '../../src/schema/index.ts';
import { cellsOf, openNotebook } from '../../src/notebook/index.ts';

const open = (cell: string) =>
  openNotebook(`---\nsluice: 1\ntitle: T\nchannels: { door: {} }\n---\n\n\`\`\`${cell}\n\`\`\`\n`, {
    vocabulary,
    findBase: () => undefined,
    findWorld: () => undefined,
    worldNames: [],
  });
const optionsOf = (cell: string) => cellsOf(open(cell).document)[0]!.options;
const codesOf = (cell: string) => open(cell).problems.map(({ code }) => code);

describe('a workbench', () => {
  test('holds every lever of the world, each once', () => {
    const { groups } = optionsOf('workbench all') as WorkbenchOptions;
    const { settings } = open('workbench all').scenario;
    const paths = groups.flatMap(({ levers }) => levers.map(({ path }) => path));
    const all = listLevers(vocabulary.declarations, itemsOf(vocabulary.declarations, settings));
    expect(paths.sort()).toEqual(all.map(({ path }) => path).sort());
    expect(paths).toContain('channels.door.spendPerDay');
  });

  test('holds the parts that are named, and says which there are not', () => {
    const { groups } = optionsOf('workbench some\nparts: [visit, channels]') as WorkbenchOptions;
    expect(groups.map(({ root }) => root)).toEqual(['visit', 'channels']);
    expect(codesOf('workbench some\nparts: [vsit]')).toEqual(['leverUnknown']);
    expect(codesOf('workbench some\nparts: visit')).toEqual(['keyType']);
  });
});

describe('a board', () => {
  const options = optionsOf('board mine\npinned: [active.week, retention]') as BoardOptions;

  test('offers what can be drawn of this world, its items among it', () => {
    expect(options.offered).toEqual(expect.arrayContaining(['active.week', 'retention', 'cac.door']));
    expect(options.offered).not.toContain('activeLastWeek');
    expect(codesOf('board mine\npinned: [activ.week]')).toEqual(['measureUnknown']);
    expect(codesOf('board mine\npinned: [a, b, c, d, e]')).toContain('itemsMany');
  });

  test('begins with what the notebook pins, then keeps what the reader pinned, as far as it is known', () => {
    expect(readBoard(undefined, options)).toEqual(['active.week', 'retention']);
    expect(readBoard({ pinned: [] }, options)).toEqual([]);
    expect(readBoard({ pinned: ['growth', 'growth', 'weather', 7] }, options)).toEqual(['growth']);
    expect(readBoard({ pinned: options.offered }, options)).toHaveLength(mostPinned);
    expect(readBoard('nonsense', options)).toEqual(['active.week', 'retention']);
  });
});
