/** Whether two things have the same parts, each for itself. */
const sameParts = (one: object, other: object): boolean => {
  const [parts, others] = [Object.entries(one), Object.entries(other)];
  return (
    parts.length === others.length && parts.every(([key, part]) => Object.is(part, (other as never)[key]))
  );
};

/**
 * Gives back the list that it gave before while the entries of the new one have the same parts: what is made again and
 * again of what did not change is not drawn anew.
 */
export function steady<T extends object>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (next) => {
    const same = next.length === last.length && next.every((one, at) => sameParts(one, last[at]!));
    if (!same) last = next;
    return last;
  };
}
