import { expect, test } from 'vitest';
import { sayGoal } from '../src/app/loop/sayGoal.ts';
import { makeSpeaker } from '../src/app/speaker.ts';
import type { CheckpointOptions } from '../src/cells/checkpoint/cell.ts';
import { zh } from '../src/languages/zh.ts';
import { cellsOf } from '../src/notebook/index.ts';
import { measures, readGoal } from '../src/metrics/index.ts';
import { openShipped, scenarioFiles } from './shippedScenarios.ts';

const english = makeSpeaker('en', {}, 'CNY');
const chinese = makeSpeaker('zh', zh, 'CNY');

function said(text: string, speaker = english, budget: number | null = null): string {
  const read = readGoal(text, measures, {});
  if (!('tree' in read)) throw new Error(text);
  return sayGoal({ goal: read.tree, budget } as CheckpointOptions, {}, speaker);
}

test.each([
  ['activeLastWeek >= 670 and cost <= 3750000', 'Active in the last week ≥ 670 and Cost ≤ ¥37,500'],
  ['retention.d30 >= 0.24', 'Day-30 retention ≥ 24%'],
  ['balance >= 0.595 * revenue', 'Revenue less cost ≥ 0.595 × Revenue'],
  [
    '(joined > 10 or cost < 100) and not (joined > people / 2)',
    '(Joins > 10 or Cost < ¥1) and not (Joins > people in the market / 2)',
  ],
  ['joined - 2 > -days', 'Joins − 2 > −days of the run'],
])('%s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('what may be spent a day is said beside it, and not twice', () => {
  expect(said('(joined > 10) and cost <= 30000 * days', english, 30_000)).toBe('Joins > 10');
});

test('in Chinese, every shipped goal is said without a name from a file', () => {
  for (const file of scenarioFiles.filter((name) => name.endsWith('.zh.md')))
    for (const { cell, options } of cellsOf(openShipped(file).document))
      if (cell === 'checkpoint') {
        const { labels } = openShipped(file).scenario;
        expect(sayGoal(options as CheckpointOptions, labels, chinese), file).not.toMatch(
          /[A-Za-z]{3}|undefined/,
        );
      }
});
