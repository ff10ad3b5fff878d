import { classificationOf, classStocks, type ClassStocks, type Measure } from '../metrics/index.ts';
import { classText, type Speaker, type Text } from '../schema/index.ts';
import type { Chart, ChartData } from './chart.ts';
import { classWords } from './classWords.ts';

type RunRecord = Parameters<Measure['value']>[0];

/** What is drawn of a run: people in the classes of one classification; null where it keeps none of it. */
export interface ClassDrawn {
  readonly classification: string;
  readonly known: ClassStocks | null;
  /** What the classes are called in English, by their names. */
  readonly labels: Readonly<Record<string, string>>;
  readonly days: number;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type ClassData = ChartData<ClassDrawn>;

/** The measures that count people in classes. */
export const classed = ['lifecycle', 'rungs', 'journey', 'roles', 'rfmTiers'] as const;

/** The questions that they answer, over time. */
const questions: Readonly<Record<string, Text>> = {
  lifecycle: classWords.askLifecycle,
  rungs: classWords.askRungs,
  journey: classWords.askJourney,
  roles: classWords.askRoles,
  rfmTiers: classWords.askRfmTiers,
};

export const askClasses: Chart['question'] = ({ id }) => questions[id] ?? classWords.moves;

/** What both charts of classes read. */
export function readClasses(record: RunRecord, measure: Measure): ClassDrawn | null {
  const classification = classificationOf(measure);
  if (classification === undefined) return null;
  return {
    classification,
    known: classStocks(record, classification),
    labels: record.classes[classification] ?? {},
    days: record.about.days,
    weight: record.about.weight,
  };
}

/** A class by its short name: what stands in brackets explains it, and is said elsewhere. */
export function className(
  { classification, labels }: Pick<ClassDrawn, 'classification' | 'labels'>,
  name: string,
  speaker: Speaker,
): string {
  const whole = speaker.say(classText(classification, name, labels[name] ?? name));
  const short = whole.replace(/\s*[(（].*$/, '');
  return short === '' ? whole : short;
}

/** A sentence if no run has anybody sorted; else null. */
export function noClasses({ runs, measure }: ClassData, speaker: Speaker): string | null {
  if (runs.some(({ drawn }) => drawn.known !== null)) return null;
  if (measure.id === 'rungs') return speaker.say(classWords.noLadder);
  return speaker.say(measure.id === 'roles' ? classWords.noRoles : classWords.nobody);
}

/** The classes of the data, in their order; none where no run knows of them. */
export const classesIn = ({ runs }: ClassData): readonly string[] =>
  runs.find(({ drawn }) => drawn.known !== null)?.drawn.known?.names ?? [];

/** How many people are sorted on an evening, of the whole world. */
export const sortedOn = ({ known, weight }: ClassDrawn, day: number): number =>
  (known?.stocks ?? []).reduce((sum, stock) => sum + (stock[day] ?? 0), 0) * weight;
