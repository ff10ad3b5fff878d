/** What a live value or a cell points at: `retention.d7@half`. */
export interface MeasureReference {
  readonly measure: string;
  readonly variant: string | null;
  readonly strategy: string | null;
}

const word = /^[a-zA-Z][\w-]{0,79}$/;
const variantWord = /^[\w-]{1,80}$/;

/** Reads `measure ["." variant] ["@" strategyId]`; null if it has another form. Whether there is one is not asked. */
export function parseReference(text: string): MeasureReference | null {
  const [front = '', strategy, ...more] = text.split('@');
  const [measure = '', variant, ...rest] = front.split('.');
  if (more.length > 0 || rest.length > 0 || !word.test(measure)) return null;
  if (variant !== undefined && !variantWord.test(variant)) return null;
  if (strategy !== undefined && !word.test(strategy)) return null;
  return { measure, variant: variant ?? null, strategy: strategy ?? null };
}
