import { expect, test } from 'vitest';
import { day, doubles, mechanism, wasActive } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';

test('a trail holds what happened in its window, to whoever stands in whichever row by now', () => {
  const window = 7;
  let looked = 0;
  const visits = mechanism({
    id: 'visits',
    title: 'Visits',
    help: 'Counts visits over the last days, and looks whether the activity bits say the same.',
    levers: {},
    trails: { came: { label: 'Came', tag: 'observed', windows: [window] } },
    start: (run) => ({
      pass: (block, today) => {
        run.trail('came').add(block, block.visitors, block.visitorCount, today);
        const sums = doubles(block, 'came7');
        for (let row = 0; row < block.count; row++) {
          let came = 0;
          for (let on = Math.max(0, today - window + 1); on <= today; on++)
            came += Number(wasActive(block, row, on));
          if (sums[row] !== came) throw new Error(`row ${row} on day ${today}: ${sums[row]}, not ${came}`);
          looked += 1;
        }
      },
    }),
  });
  const list = day.flatMap((one) => (one.id === 'visit' ? [one, visits] : [one]));
  // People go on joining while others leave, so that rows are given to one after the other.
  recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0.05 }, people: 600, days: 90 }), list);
  expect(looked).toBeGreaterThan(30_000);
});
