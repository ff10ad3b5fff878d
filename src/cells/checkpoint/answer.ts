/** One time that somebody's levers were judged. */
export interface Attempt {
  /** The levers she had moved, by path. */
  readonly levers: Readonly<Record<string, number | string | boolean | null>>;
  readonly seed: string;
  /** By replicate: whether the goal was met. */
  readonly met: readonly boolean[];
  /** In how many it had to be. */
  readonly pass: number;
}

const mostAttempts = 50;

export const metIn = ({ met }: Attempt): number => met.filter(Boolean).length;

export const isPassed = (attempt: Attempt): boolean => metIn(attempt) >= attempt.pass;

/** Attempts as they are kept: what was met is written as 1, what was not as 0. */
export const keptAttempts = (attempts: readonly Attempt[]) => ({
  attempts: attempts
    .slice(-mostAttempts)
    .map(({ levers, seed, met, pass }) => ({ levers, seed, pass, met: met.map(Number).join('') })),
});

/** Reads kept attempts; what is none is left out. */
export function readAttempts(kept: unknown): readonly Attempt[] {
  const attempts = (kept as { attempts?: unknown } | null | undefined)?.attempts;
  const list: readonly unknown[] = Array.isArray(attempts) ? attempts : [];
  return list.slice(-mostAttempts).flatMap((one): Attempt[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { levers, seed, met, pass } = one as Record<string, unknown>;
    const known = typeof levers === 'object' && levers !== null ? Object.entries(levers) : [];
    const whole = typeof met === 'string' && /^[01]{1,100}$/.test(met) && Number.isInteger(pass);
    if (!whole || typeof seed !== 'string') return [];
    return [
      {
        levers: Object.fromEntries(
          known.filter(
            ([, value]) => value === null || ['number', 'string', 'boolean'].includes(typeof value),
          ),
        ),
        seed,
        met: [...met].map((mark) => mark === '1'),
        pass: pass as number,
      },
    ];
  });
}
