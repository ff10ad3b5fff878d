/** Names under which the page measures itself; `npm run bench` reads them. */
export type Timed = 'run' | 'paint' | 'ghost' | 'cancel';

/** Notes in the browser's timeline how long something took since `start` (a `performance.now()`). */
export function note(what: Timed, start: number): void {
  performance.measure(`sluice:${what}`, { start, end: performance.now() });
}

/** Notes the moment at which what was just changed has been painted. */
export const noteWhenPainted = (what: Timed, start: number): void => whenPainted(() => note(what, start));

/** Calls once what was just changed has been drawn and painted; on a page that nobody sees, when somebody does. */
export function whenPainted(call: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(call));
}
