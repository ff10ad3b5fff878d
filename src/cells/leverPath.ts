import {
  findLever,
  hintFor,
  problem,
  rawText,
  type Declarations,
  type Items,
  type ListedLever,
  type Problem,
  type Raw,
} from '../schema/index.ts';

/** The lever that a written path points at in a world with these items; what cannot be is a problem and null. */
export function readLeverPath(
  declarations: Declarations,
  raw: Raw,
  items: Items,
  problems: Problem[],
): ListedLever | null {
  const path = rawText(raw);
  const address = findLever(declarations, path);
  if ('unknown' in address) {
    problems.push(problem('leverUnknown', path, hintFor(address.unknown, address.among), raw.place));
    return null;
  }
  const { root, item, lever: name, each, declared } = address;
  const among = item === undefined ? [] : (items[root] ?? []);
  if (item !== undefined && !among.includes(item)) {
    const values = { collection: root, read: item, ...hintFor(item, among) };
    problems.push(problem('itemUnknown', path, values, raw.place));
    return null;
  }
  return {
    path,
    root,
    name,
    lever: declared,
    ...(item !== undefined && { item }),
    ...(each !== undefined && { each }),
  };
}
