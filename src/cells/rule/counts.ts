/** How people whom a rule means and people who truly are what it looks for overlap. */
export interface RuleCounts {
  /** Everybody in the record. */
  readonly people: number;
  /** Whom the rule means. */
  readonly matched: number;
  /** Null where nothing says what is true, or the record does not keep it. */
  readonly truth: TruthCounts | null;
}

export interface TruthCounts {
  /** Who truly are it. */
  readonly real: number;
  /** Of these, whom the rule means. */
  readonly both: number;
  /** Of those whom the rule means, the share who truly are it; null where it means nobody. */
  readonly precision: number | null;
  /** Of those who truly are it, the share whom the rule means; null where nobody is. */
  readonly recall: number | null;
}

/** Counts two lists of marks, a byte for each person; each person stands for `weight`. */
export function ruleCounts(matched: Uint8Array, real: Uint8Array | null, weight: number): RuleCounts {
  let [inRule, inTruth, inBoth] = [0, 0, 0];
  for (let place = 0; place < matched.length; place++) {
    inRule += matched[place]!;
    if (!real) continue;
    inTruth += real[place]!;
    inBoth += matched[place]! & real[place]!;
  }
  const share = (among: number) => (among === 0 ? null : inBoth / among);
  return {
    people: matched.length * weight,
    matched: inRule * weight,
    truth: real && {
      real: inTruth * weight,
      both: inBoth * weight,
      precision: share(inRule),
      recall: share(inTruth),
    },
  };
}
