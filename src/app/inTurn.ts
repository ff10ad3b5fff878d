/** Works that wait, each for a task of its own: what nobody sees yet must not hold up what somebody does. */
const waiting: (() => void)[] = [];
let asked = false;

/** The longest that work waits on a page that is never idle, in milliseconds. */
const patience = 1000;

const whenIdle: (call: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (call) => requestIdleCallback(call, { timeout: patience })
    : (call) => setTimeout(call, 30);

/** Calls when the page has nothing better to do, one work at a time; the answer takes the wish back. */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  ask();
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function ask(): void {
  if (asked || waiting.length === 0) return;
  asked = true;
  whenIdle(() => {
    asked = false;
    // Whatever becomes of this one, the others have their turn.
    ask();
    waiting.shift()?.();
    ask();
  });
}
