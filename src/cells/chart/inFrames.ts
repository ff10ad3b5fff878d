/** Drawings that wait for a frame, each with a task of its own once a frame's time is used up. */
const waiting: (() => void)[] = [];
let asked = false;

/** So long may the drawings of one frame take together, in milliseconds: what a lever still answers within. */
const share = 8;

/**
 * Calls in the next frame; when the drawings before it took that frame's share, in a frame after it. At least one is
 * done in every frame. The answer takes the wish back.
 */
export function inFrames(work: () => void): () => void {
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
  requestAnimationFrame(() => {
    asked = false;
    const begun = performance.now();
    try {
      do waiting.shift()?.();
      while (waiting.length > 0 && performance.now() - begun < share);
    } finally {
      // Whatever becomes of one drawing, the others have their turn.
      ask();
    }
  });
}
