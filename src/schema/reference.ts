/** What a live value or a cell points at: `retention.d7@half`. */
export interface MeasureReference {
  readonly measure: string;
  readonly variant: string | null;
  readonly strategy: string | null;
}

const word = /^[a-zA-Z][\w-]{0,79}$/;
const variantWords = /^[\w-]{1,80}(\.[\w-]{1,80})*$/;

/**
 * Reads `measure ["." variant] ["@" strategyId]`; null if it has another form. A variant may have dots of its own:
 * `retention.after.d7`. Whether there is one is not asked.
 */
export function parseReference(text: string): MeasureReference | null {
  const [front = '', strategy, ...more] = text.split('@');
  const { measure, variant } = splitReference(front);
  if (more.length > 0 || !word.test(measure)) return null;
  if (variant !== undefined && !variantWords.test(variant)) return null;
  if (strategy !== undefined && !word.test(strategy)) return null;
  return { measure, variant: variant ?? null, strategy: strategy ?? null };
}

/** What stands before the first dot, and what after it. */
export function splitReference(text: string): { readonly measure: string; readonly variant?: string } {
  const dot = text.indexOf('.');
  return dot < 0 ? { measure: text } : { measure: text.slice(0, dot), variant: text.slice(dot + 1) };
}
