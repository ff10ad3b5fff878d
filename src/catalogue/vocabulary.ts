import { boardCell } from '../cells/board/cell.ts';
import { calendarCell } from '../cells/calendar/cell.ts';
import { formulaCell } from '../cells/formula/cell.ts';
import { leversCell } from '../cells/levers/cell.ts';
import { tableCell } from '../cells/table/cell.ts';
import { trialCell } from '../cells/trial/cell.ts';
import { valueCell, variantFault } from '../cells/value/cell.ts';
import { chartCell } from '../cells/chart/cell.ts';
import { checkpointCell } from '../cells/checkpoint/cell.ts';
import { hintCell } from '../cells/hint/cell.ts';
import { noteCell } from '../cells/note/cell.ts';
import { pondCell } from '../cells/pond/cell.ts';
import { retrospectiveCell } from '../cells/retrospective/cell.ts';
import { compareCell } from '../cells/compare/cell.ts';
import { ruleCell } from '../cells/rule/cell.ts';
import { predictCell } from '../cells/predict/cell.ts';
import { quizCell } from '../cells/quiz/cell.ts';
import { sensitivityCell } from '../cells/sensitivity/cell.ts';
import { sweepCell } from '../cells/sweep/cell.ts';
import { workbenchCell } from '../cells/workbench/cell.ts';
import { measures, readClaim } from '../metrics/index.ts';
import { day, declarations, formulaNames } from '../model/index.ts';
import { hintFor, numberFormats, problem, type Items, type Place, type Problem } from '../schema/index.ts';
import { truthNames } from './truthNames.ts';

/** The kinds of cells there are. */
export const cellKinds = [
  leversCell(declarations),
  chartCell,
  pondCell,
  valueCell(measures),
  ruleCell(declarations, truthNames),
  calendarCell(declarations),
  trialCell(declarations),
  retrospectiveCell(measures),
  formulaCell(declarations, measures),
  tableCell(measures),
  predictCell,
  quizCell,
  noteCell,
  hintCell,
  checkpointCell,
  compareCell(measures),
  sensitivityCell(declarations, measures),
  sweepCell(declarations, measures),
  workbenchCell(declarations),
  boardCell(measures),
] as const;

/** The words that notebooks may use: what the notebook room is given. */
export const vocabulary = {
  declarations,
  cellKinds,
  mechanisms: day.map(({ id }) => id),
  languages: ['en', 'zh'],
  numberFormats,
  formulaNames: (_items: Items) => formulaNames,
  readClaim: (text: string, items: Items, strategies: readonly string[]) =>
    readClaim(text, measures, items, strategies),
  checkMeasure(name: string, variant: string | undefined, place: Place, items?: Items): Problem | null {
    const measure = measures.find(({ id }) => id === name);
    const fault = measure
      ? variantFault(measure, variant, items)
      : hintFor(
          name,
          measures.map(({ id }) => id),
        );
    if (!fault) return null;
    const read = variant === undefined ? name : `${name}.${variant}`;
    return problem('measureUnknown', read, { read, ...fault }, place);
  },
};
