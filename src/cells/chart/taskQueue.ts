/**
 * Works that wait for their turn, first come, first served. A turn comes when `next` says so; in each at least one is done, and
 * more while they have not taken `share` milliseconds together. What it gives back takes a wish, and answers with the way
 * to take it back.
 */
export function taskQueue(next: (turn: () => void) => void, share: number): (work: () => void) => () => void {
  const waiting: (() => void)[] = [];
  let asked = false;
  function ask(): void {
    if (asked || waiting.length === 0) return;
    asked = true;
    next(() => {
      asked = false;
      const begun = performance.now();
      try {
        do waiting.shift()?.();
        while (waiting.length > 0 && performance.now() - begun < share);
      } finally {
        // Whatever becomes of one work, the others have their turn.
        ask();
      }
    });
  }
  return (work) => {
    waiting.push(work);
    ask();
    return () => {
      const at = waiting.indexOf(work);
      if (at >= 0) waiting.splice(at, 1);
    };
  };
}
