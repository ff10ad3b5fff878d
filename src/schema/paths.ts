import type { Collection, Declarations, EachLever, Group, ScalarLever } from './levers.ts';

/** A lever's path, taken apart: `visit.habit`, `channels.ads.spendPerDay`, `channels.ads.fit.students`. */
export interface LeverAddress {
  readonly path: string;
  readonly root: string;
  /** The item, if the root is a collection. */
  readonly item?: string;
  readonly lever: string;
  /** The item of the other collection, for a lever that holds one number for each. */
  readonly each?: string;
  /** What the value itself must be. */
  readonly declared: ScalarLever;
  readonly eachLever?: EachLever;
  readonly owner: Group | Collection;
}

/** Finds what a path points at, or says which word of it is not known. */
export function findLever(
  declarations: Declarations,
  path: string,
): LeverAddress | { readonly unknown: string; readonly among: readonly string[] } {
  const [root = '', ...rest] = path.split('.');
  const owner = Object.hasOwn(declarations, root) ? declarations[root] : undefined;
  if (!owner) return { unknown: root, among: Object.keys(declarations) };
  const item = owner.kind === 'collection' ? rest.shift() : undefined;
  const name = rest.shift() ?? '';
  const declared = Object.hasOwn(owner.levers, name) ? owner.levers[name] : undefined;
  if (!declared) return { unknown: name, among: Object.keys(owner.levers) };
  const base = { path, root, lever: name, owner, ...(item !== undefined && { item }) };
  if (declared.kind !== 'each')
    return rest.length === 0 ? { ...base, declared } : { unknown: rest.join('.'), among: [] };
  const [of, ...more] = rest;
  if (of === undefined || more.length > 0) return { unknown: rest.join('.'), among: [] };
  return { ...base, declared: declared.lever, eachLever: declared, each: of };
}

/** Whether a lever acts on what everybody shares. */
export const isShared = ({ owner, declared, eachLever }: LeverAddress): boolean =>
  owner.shared ?? eachLever?.shared ?? declared.shared ?? false;

/** Names of items: what a path can carry and no language's object can be surprised by. */
export function isItemName(name: string): boolean {
  return /^[a-z][a-zA-Z0-9-]{0,39}$/.test(name) && name !== 'constructor' && name !== 'prototype';
}
