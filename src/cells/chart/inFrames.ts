import { taskQueue } from './taskQueue.ts';

/** So long may the drawings of one frame take together, in milliseconds: what a lever still answers within. */
const share = 8;

/** Draws in the next frame; when the drawings before it took that frame's share, in a frame after it. */
export const inFrames = taskQueue((draw) => requestAnimationFrame(draw), share);
