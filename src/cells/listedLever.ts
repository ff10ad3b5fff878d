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

/** A lever of the world that an author or a caller names by its path, or what is wrong with the name. */
export function readListedLever(declarations: Declarations, raw: Raw, items: Items): ListedLever | Problem {
  const path = rawText(raw);
  const address = findLever(declarations, path);
  if ('unknown' in address)
    return problem('leverUnknown', path, hintFor(address.unknown, address.among), raw.place);
  const { root, item, lever: name, each, declared } = address;
  const among = item === undefined ? [] : (items[root] ?? []);
  if (item !== undefined && !among.includes(item))
    return problem('itemUnknown', path, { collection: root, read: item, ...hintFor(item, among) }, raw.place);
  return {
    path,
    root,
    name,
    lever: declared,
    ...(item !== undefined && { item }),
    ...(each !== undefined && { each }),
  };
}
