import {
  findLever,
  hintFor,
  problem,
  valueAt,
  type Declarations,
  type LeverAddress,
  type Place,
  type Problem,
  type Settings,
} from '../schema/index.ts';

/** What is wrong with a lever's path that is only named, not set; null if the world has such a lever. */
export function findLeverProblem(
  declarations: Declarations,
  settings: Settings,
  path: string,
  place: Place,
): Problem | null {
  const address = findLever(declarations, path);
  if ('unknown' in address)
    return problem('leverUnknown', path, hintFor(address.unknown, address.among), place);
  if (valueAt(settings, path) !== undefined) return null;
  const missing = missingItem(address, settings);
  const among = Object.keys(settings[missing.collection] ?? {});
  return problem('itemUnknown', path, { ...missing, ...hintFor(missing.read, among) }, place);
}

function missingItem(
  address: LeverAddress,
  settings: Settings,
): { readonly collection: string; readonly read: string } {
  const { root, item } = address;
  if (item !== undefined && !Object.hasOwn(settings[root] ?? {}, item))
    return { collection: root, read: item };
  return { collection: address.eachLever?.of ?? root, read: address.each ?? item ?? '' };
}
