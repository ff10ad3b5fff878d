import { expect, test } from 'vitest';
import { inlineRunner } from '#lab';
import { examine, quickSizes } from '../src/doctor/index.ts';
import { openShipped, scenarioFiles } from './shippedScenarios.ts';

/*
 * The reduced pass of the doctor over the whole library; `npm run doctor` asks each claim of two hundred worlds. Seeds and
 * worlds are the same each time, so what passes once passes until the engine or the lesson changes.
 */
const lessons = scenarioFiles.filter((name) => !/\.[a-z]{2}\.md$/.test(name));

test.each(lessons)('%s makes its point', async (file) => {
  const second = file.replace(/\.md$/, '.zh.md');
  const translation = scenarioFiles.includes(second) ? openShipped(second) : null;
  const patient = { file, notebook: openShipped(file), translation };
  const studied = await examine(patient, quickSizes, inlineRunner());
  if (studied.kind !== 'done') throw new Error(studied.kind);
  expect(studied.result.complaints).toEqual([]);
});
