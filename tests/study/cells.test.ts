import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vocabulary } from '../../src/catalogue/index.ts';
import type { CompareOptions } from '../../src/cells/compare/cell.ts';
import type { SensitivityOptions } from '../../src/cells/sensitivity/cell.ts';
import type { SweepOptions } from '../../src/cells/sweep/cell.ts';
import { cellsOf, openNotebook } from '../../src/notebook/index.ts';

const community = new URL('../../scenarios/worlds/community.md', import.meta.url);

const open = (text: string) =>
  openNotebook(text, {
    vocabulary,
    findWorld: () => readFileSync(community, 'utf8'),
    findBase: () => undefined,
    worldNames: ['community'],
  });

const front = `---
sluice: 1
title: Studies
world: community
strategies:
  mix: { label: Mix, set: { leave.habitEffect: 0 } }
---
`;

test('a comparison, a sensitivity and a map are complete with little', () => {
  const { document, problems } = open(
    `${front}\`\`\`compare pair\nstrategies: [own, mix]\nmeasure: retention.d30\n\`\`\`\n
\`\`\`sensitivity what\nlevers: [visit.novelty]\nmeasure: active.week\nrange: 15%\n\`\`\`\n
\`\`\`sweep map\nlevers: { visit.novelty: [1, 3], channels.ads.spendPerDay: plausible }\nmeasure: retention.d30\ngoal: 24%\n\`\`\`\n`,
  );
  expect(problems).toEqual([]);
  const [pair, what, map] = cellsOf(document).map(
    ({ options }) => options as CompareOptions | SensitivityOptions | SweepOptions,
  );
  expect(pair).toMatchObject({ strategies: ['own', 'mix'], variant: 'd30', seeds: 20, luck: 'same' });
  expect(what).toMatchObject({ variant: 'week', seeds: 10, range: 0.15 });
  const levers = [{ path: 'visit.novelty', ends: [1, 3] }, { ends: null }];
  expect(map).toMatchObject({ levers, goal: 0.24, grid: 15, seeds: 1 });
});

test('what is wrong with them is said at its line', () => {
  const { problems } = open(readFileSync(new URL('wrong.md', import.meta.url), 'utf8'));
  expect(problems.map(({ code, line, severity }) => `${code} ${line} ${severity}`)).toEqual([
    'strategiesFew 10 error',
    'strategyUnknown 15 error',
    'measureUnknown 16 error',
    'runNumber 17 error',
    'keyOption 18 error',
    'keyUnknown 19 error',
    'keyMissing 23 error',
    'keyMissing 23 error',
    'leverSize 26 error',
    'leverUnknown 26 error',
    'measureUnknown 27 error',
    'keyOption 28 error',
    'runNumber 29 error',
    'keyMissing 33 error',
    'keyType 33 error',
    'entriesCount 37 error',
    'keyType 39 error',
    'runNumber 40 error',
    'keyType 45 error',
    'leverSize 46 error',
  ]);
});
