import { words } from '../schema/index.ts';

/** What the button that starts many runs says while they go on, and after. */
export const manyWords = words('manyRuns', {
  stop: 'Stop',
  progress: 'How much of all runs is done',
  going: '{share} done',
  waiting: 'Waits for your own run',
  stopped: 'Stopped. What was there before is still shown.',
  done: 'All runs are done.',
  stale: 'Levers moved since: these are the runs from before.',
});
