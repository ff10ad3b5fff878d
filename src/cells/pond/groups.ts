import { splitOf, type Measure, type Pond } from '../../metrics/index.ts';
import type { PondColour } from './cell.ts';
import { ofGroups } from './paint.ts';
import type { Groups } from './props.ts';

type RunRecord = Parameters<Measure['value']>[0];

/** What the dots are told apart by under a colouring: nothing besides their basin, their channel or their segment. */
export function groupsOf(
  record: RunRecord,
  { dots }: Pond,
  colour: PondColour,
  labels: Readonly<Record<string, string>>,
): Groups {
  const split = colour === 'state' ? null : splitOf(record, colour);
  if (!split) return { names: [], of: null };
  return {
    names: split.names.map((name) => labels[`${colour}s.${name}`] ?? name),
    of: Uint8Array.from(dots.people, (person) => Math.min(split.of[person]!, ofGroups.length - 1)),
  };
}

/** 1 for every dot of somebody who came for a reward only; null where nobody did, or nobody knows. */
export function hollowOf(record: RunRecord, { dots }: Pond): Uint8Array | null {
  const hunter = record.columns.find(({ name }) => name === 'hunter')?.values;
  if (!hunter?.some((one) => one > 0)) return null;
  return Uint8Array.from(dots.people, (person) => hunter[person]!);
}
