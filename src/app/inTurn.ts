import { taskQueue } from '../cells/chart/taskQueue.ts';

/** The longest that work waits on a page that is never idle, in milliseconds. */
const patience = 1000;

const whenIdle: (call: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (call) => requestIdleCallback(call, { timeout: patience })
    : (call) => setTimeout(call, 30);

/** Calls when the page has nothing better to do, one work at a time: what nobody sees yet holds up nothing that somebody does. */
export const inTurn = taskQueue(whenIdle, 0);
