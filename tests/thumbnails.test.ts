import { expect, test } from 'vitest';
import { activeInWindow, inlineRunner, jobOf, type RunRecord, type Scenario } from '#lab';
import { expectGolden } from './goldens.ts';
import { openShipped, scenarioFiles } from './shippedScenarios.ts';

// The pictures on the home page are small charts of real runs: weekly actives of the first two strategies, or of the
// scenario itself. Colours stand on both the light and the dark page.
const width = 280;
const height = 120;
const colours = ['#3a8fc7', '#c97b52'];

test.each(scenarioFiles.filter((name) => !/\.[a-z]{2}\.md$/.test(name)))(
  'the picture of %s',
  async (name) => {
    const { scenario } = openShipped(name);
    const strategies =
      scenario.strategies.length > 0 ? scenario.strategies.slice(0, 2).map(({ id }) => id) : [null];
    const lines = await Promise.all(strategies.map((strategy) => weekly(scenario, strategy)));
    const most = Math.max(...lines.flat());
    expect(most).toBeGreaterThan(0);
    const paths = lines.map((line, index) => {
      const dash = index === 1 ? ' stroke-dasharray="7 4"' : '';
      return `<path d="${pathOf(line, most)}" fill="none" stroke="${colours[index]}" stroke-width="2.5"${dash}/>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>\n`;
    expectGolden(`${scenario.id}.svg`, svg, '../static/thumbnails/');
  },
);

async function weekly(scenario: Scenario, strategy: string | null): Promise<number[]> {
  const outcome = await inlineRunner().run(jobOf(scenario, { strategy }));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const record: RunRecord = outcome.record;
  return Array.from(activeInWindow(record, 7)).filter((_, day) => day % 7 === 6);
}

function pathOf(line: readonly number[], most: number): string {
  const point = (value: number, at: number) =>
    `${((at / (line.length - 1)) * (width - 24) + 12).toFixed(1)},${(height - 14 - (value / most) * (height - 30)).toFixed(1)}`;
  return line.map((value, at) => `${at === 0 ? 'M' : 'L'}${point(value, at)}`).join('');
}
