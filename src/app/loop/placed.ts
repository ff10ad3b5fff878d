const keysOf = (work: string): string => `sluice.placed.${work}.`;
const keyOf = (work: string, cell: string): string => keysOf(work) + cell;

/** What was placed in a prediction that is not yet given: for as long as the tab is open. */
export function placedIn(work: string, cell: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(work, cell)) ?? 'null');
  } catch {
    // Forbidden, or written by something else: then nothing was placed.
    return null;
  }
}

/** Keeps it. Storage can be forbidden or full: then a reload takes it away, as it does with any form. */
export function keepPlaced(work: string, cell: string, placed: object): void {
  try {
    sessionStorage.setItem(keyOf(work, cell), JSON.stringify(placed));
  } catch {
    // See above.
  }
}

/** Forgets all that was placed in a work that is deleted for ever. */
export function forgetPlaced(work: string): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(keysOf(work))) sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}
