import { chartFor } from '../../charts/index.ts';
import { measures } from '../../metrics/index.ts';
import { entryOf, hintFor, problem, rawText, type Raw } from '../../schema/index.ts';
import { readItems, readRising, readText, textOf, type CellReading } from '../bodyTexts.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readShown, usedBy, type ShownValue } from '../value/cell.ts';

export * from './words.ts';

/** How a prediction is made: drawn over the run, one number, one of several, their order, or twenty dots over bins. */
export const predictForms = ['curve', 'point', 'choose', 'order', 'dots'] as const;

export type PredictForm = (typeof predictForms)[number];

/** One of the things among which to choose, or which to order. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A question that is answered before anything is tried. */
export interface PredictOptions {
  readonly form: PredictForm;
  readonly question: string;
  /** What it is about; a choice may be about none. */
  readonly of: ShownValue | null;
  /** Where a curve is asked for: weeks of a long run, else days; empty lets the run decide. */
  readonly at: readonly number[];
  /** Of dots: the edges between the bins, as measures count; empty lets the run decide. */
  readonly bins: readonly number[];
  readonly choices: readonly Choice[];
  /** What came, by the ids of choices: shown after the answer, and never before. Empty if a run says it. */
  readonly came: readonly string[];
}

/** How many dots are given away. */
export const dotsGiven = 20;

/** Knots of a curve. */
export const usualKnots = 6;

/** A question answered before anything is tried; what it is about stays covered until then. */
export const predictCell: CellKind<PredictOptions | undefined> = {
  kind: 'predict',
  title: 'Prediction',
  meaning:
    'A question to be answered before anything is tried: a curve, a number, a choice, an order, or twenty dots; what it is about stays covered until then.',
  needsId: true,
  opens: true,
  texts: ['question', 'options.*'],
  read: (body, names) => {
    const reading: CellReading = { body, problems: [] };
    const form = readForm(reading);
    const keys = ['form', 'question', ...(form === undefined ? everyKey : keysOf[form])];
    reading.problems.push(...unknownKeys(body, keys));
    const question = readText(reading, 'question');
    if (form === undefined) return { options: undefined, problems: reading.problems };
    const of = readMeasure(reading, form, names);
    const choices = form === 'choose' || form === 'order' ? readChoices(reading) : [];
    const options: PredictOptions = {
      form,
      question,
      of,
      at: form === 'curve' ? readRising(reading, 'at', { min: 2, max: 8 }) : [],
      bins: form === 'dots' ? readRising(reading, 'bins', { min: 3, max: 11 }) : [],
      choices,
      came: readCame(reading, form, choices),
    };
    const complete = of !== null || choices.length > 0;
    return { options: complete ? options : undefined, problems: reading.problems };
  },
  uses: (options) => (options?.of ? { asks: usedBy(options.of) } : {}),
};

const keysOf: Readonly<Record<PredictForm, readonly string[]>> = {
  curve: ['measure', 'at'],
  point: ['measure'],
  dots: ['measure', 'bins'],
  choose: ['measure', 'options', 'came'],
  order: ['measure', 'options', 'came'],
};
const everyKey = [...new Set(Object.values(keysOf).flat())];

function readForm({ body, problems }: CellReading): PredictForm | undefined {
  const raw = entryOf(body, 'form')?.value;
  const allowed = predictForms.join(', ');
  if (!raw) {
    problems.push(problem('keyMissing', 'form', { name: 'form' }, body.place));
    return undefined;
  }
  const form = predictForms.find((one) => one === rawText(raw));
  if (!form) problems.push(problem('keyOption', 'form', { read: rawText(raw), allowed }, raw.place));
  return form;
}

function readMeasure(
  { body, problems }: CellReading,
  form: PredictForm,
  names: CellNames,
): ShownValue | null {
  const raw = entryOf(body, 'measure')?.value;
  const optional = form === 'choose' || form === 'order';
  if (!raw) {
    if (!optional) problems.push(problem('keyMissing', 'measure', { name: 'measure' }, body.place));
    return null;
  }
  const of = readShown(raw, measures, names, problems)[0] ?? null;
  if (form !== 'curve' || !of || chartFor(of.measure.id)?.id === 'timeLines') return of;
  const drawn = chartFor('active')?.draws ?? [];
  const values = { read: of.measure.id, ...hintFor(of.measure.id, drawn) };
  problems.push(problem('predictCurve', 'measure', values, raw.place));
  return null;
}

const readChoices = (reading: CellReading): readonly Choice[] =>
  readItems(reading, 'options', { min: 2, max: 6 }).map(({ id, value }) => ({
    id,
    label: textOf(value, `options.${id}`, reading.problems),
  }));

/** One id, or all of them in their order. */
function readCame({ body, problems }: CellReading, form: PredictForm, choices: readonly Choice[]): string[] {
  const raw = entryOf(body, 'came')?.value;
  if (!raw || (form !== 'choose' && form !== 'order')) return [];
  const items: readonly Raw[] = raw.kind === 'list' ? raw.items : [raw];
  const known = choices.map(({ id }) => id);
  const came = items.map(rawText);
  const wrong = came.find((id) => !known.includes(id));
  const wanted = form === 'choose' ? 1 : known.length;
  if (wrong !== undefined)
    problems.push(problem('keyOption', 'came', { read: wrong, allowed: known.join(', ') }, raw.place));
  else if (new Set(came).size !== wanted)
    problems.push(
      problem('entriesCount', 'came', { read: came.length, min: wanted, max: wanted }, raw.place),
    );
  else return came;
  return [];
}
