import { anyError } from '../schema/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import type { Runner } from '../runner/index.ts';
import type { Studied, StudyOptions } from '../study/index.ts';
import { examineClaim, type ClaimReport } from './askClaims.ts';
import { examineGoal, type GoalReport } from './askGoal.ts';
import { idleLevers } from './askLevers.ts';
import { examineText } from './examineText.ts';
import type { Sizes } from './sizes.ts';

/** What the doctor found in one scenario. */
export interface Report {
  readonly file: string;
  readonly people: number;
  readonly days: number;
  readonly minutes: number;
  /** Null for a notebook without a goal. */
  readonly goal: GoalReport | null;
  readonly claims: readonly ClaimReport[];
  /** Everything that is not as it should be, a sentence each. */
  readonly complaints: readonly string[];
}

/** A scenario with its other language, which may be missing. */
export interface Patient {
  readonly file: string;
  readonly notebook: Notebook;
  readonly translation: Notebook | null;
}

/** Examines a scenario: its words first, then what the engine says to its goal, its levers and its claims. */
export async function examine(
  patient: Patient,
  sizes: Sizes,
  runner: Runner,
  options: StudyOptions = {},
): Promise<Studied<Report>> {
  const { file, notebook } = patient;
  const { scenario, lesson } = notebook;
  const text = examineText(notebook);
  const said = [...text.complaints, ...translationComplaints(patient)];
  const report = { file, people: lesson?.people ?? 0, days: scenario.days, minutes: text.minutes };
  if (!lesson) {
    const complaints = [...said, 'says nothing of its lesson'];
    return { kind: 'done', result: { ...report, goal: null, claims: [], complaints } };
  }
  const goal = lesson.goal === null ? null : await examineGoal(notebook, sizes, runner, options);
  if (goal && goal.kind !== 'done') return goal;
  const idle = await idleLevers(notebook, runner, options);
  if (idle.kind !== 'done') return idle;
  const claims: ClaimReport[] = [];
  for (const claim of lesson.claims) {
    const asked = await examineClaim(notebook, claim, sizes, runner, options);
    if (asked.kind !== 'done') return asked;
    claims.push(asked.result);
  }
  const found = { goal: goal?.result ?? null, claims };
  const complaints = [
    ...said,
    ...goalComplaints(notebook, found.goal),
    ...idle.result.map((path) => `${path} moves nothing that is shown`),
    ...claims.filter(({ good }) => !good).map(claimComplaint),
  ];
  return { kind: 'done', result: { ...report, ...found, complaints } };
}

function translationComplaints({ notebook, translation }: Patient): string[] {
  if (!translation) return ['has no second language'];
  const left = sameNames(notebook, translation);
  const wrong = anyError(translation.problems) || translation.problems.length > 0;
  const told = examineText(translation).complaints.filter((one) => one.includes('between cells'));
  return [
    ...(wrong ? ['its second language has problems'] : []),
    ...told.map((one) => `second language: ${one}`),
    ...(left.length > 0 ? [`second language: not translated: ${left.join(', ')}`] : []),
  ];
}

/** What is called in a translation as it is called in the first language. */
function sameNames(first: Notebook, second: Notebook): string[] {
  if (first.about.language === second.about.language) return [];
  const others = new Set(namesIn(second));
  return namesIn(first).filter((name) => others.has(name));
}

const namesIn = ({ scenario: { labels, calendar, strategies } }: Notebook): string[] => [
  ...Object.values(labels),
  ...[calendar, ...strategies.map((one) => one.calendar)].flat().map(({ label }) => label),
];

function goalComplaints({ lesson, document }: Notebook, goal: GoalReport | null): string[] {
  const said: string[] = [];
  if (lesson?.goal && lesson.claims.length === 0) said.push('claims nothing');
  if (!lesson?.goal && cellsOf(document).some(({ cell }) => cell === 'checkpoint'))
    said.push('has a checkpoint but no goal');
  if (!goal || goal.good) return said;
  const { seeds, naive, reference, byChance } = goal;
  return [
    ...said,
    `its goal is reached by the naive strategy in ${naive} of ${seeds} seeds, by the reference in ${reference}, ` +
      (byChance === null ? 'chance was not asked' : `by chance in ${percent(byChance)}`),
  ];
}

function claimComplaint({ id, share, without, weakest }: ClaimReport): string {
  const where = weakest ? `, least with ${weakest.path} ${weakest.third} (${percent(weakest.share)})` : '';
  return `claim “${id}” holds in ${percent(share)} of the worlds${where}, and in ${percent(without)} without what it stands on`;
}

/** A share in hundredths, as exact as it takes to see on which side of a limit it lies. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
