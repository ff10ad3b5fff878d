import type { Collection, Declarations, Group, Levers } from '../schema/index.ts';
import type { AnyMechanism } from './mechanism.ts';

/** Everything that can be set in a day: the levers of each mechanism, and the collections they declare. */
export function declarationsOf(day: readonly AnyMechanism[]): Declarations {
  const made: Record<string, Group | Collection> = {};
  for (const { id, title, levers, shared, collections } of day) {
    const own = levers as Levers;
    if (Object.keys(own).length > 0)
      made[id] = { kind: 'group', title, levers: own, ...(shared && { shared }) };
    Object.assign(made, collections);
  }
  return made;
}
