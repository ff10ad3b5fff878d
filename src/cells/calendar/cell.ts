import {
  entryOf,
  problem,
  rawText,
  type Declarations,
  type ListedLever,
  type Problem,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';

export * from './plan.ts';
export * from './props.ts';
export * from './sheet.ts';
export * from './words.ts';
export {
  checklistKeys,
  checklistWords,
  type DatedChange,
  type Speaker,
  type Text,
} from '../../schema/index.ts';

/** A plan of campaigns that the reader changes. */
export interface CalendarOptions {
  /** The levers that campaigns can set. */
  readonly levers: readonly ListedLever[];
}

/** More levers than this are no campaign any more. */
const mostLevers = 4;

/** More campaigns than this in one plan are a programme, which nobody can look over. */
export const mostEntries = 40;

/** The calendar cell, for a given set of declarations. */
export const calendarCell = (declarations: Declarations): CellKind<CalendarOptions> => ({
  kind: 'calendar',
  title: 'Calendar',
  meaning:
    'Campaigns and dated changes on a timeline, to be moved by hand, by keyboard or in fields, with a checklist and a sheet to print.',
  needsId: true,
  read: (body, names) => {
    const problems = unknownKeys(body, ['levers']);
    return { options: { levers: readLevers(declarations, body, names, problems) }, problems };
  },
});

function readLevers(
  declarations: Declarations,
  body: RawMap,
  { items }: CellNames,
  problems: Problem[],
): ListedLever[] {
  const raw = entryOf(body, 'levers')?.value;
  if (!raw) return [];
  if (raw.kind !== 'list') {
    problems.push(problem('keyType', 'levers', { read: rawText(raw), takes: 'list' }, raw.place));
    return [];
  }
  const levers = raw.items.flatMap((item): ListedLever[] => {
    const listed = readListedLever(declarations, item, items);
    if ('code' in listed) problems.push(listed);
    else if (!('min' in listed.lever)) problems.push(problem('leverNoNumber', listed.path, {}, item.place));
    else return [listed];
    return [];
  });
  if (levers.length > mostLevers)
    problems.push(
      problem(
        'itemsMany',
        'levers',
        { collection: 'levers', read: levers.length, max: mostLevers },
        raw.place,
      ),
    );
  return levers.slice(0, mostLevers);
}
