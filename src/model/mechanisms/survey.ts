// “Survey” in ../README.md
import { mechanism, readIfKept, type Fact } from '../../engine/index.ts';
import { assumption, integer, itemNames, number, share } from '../../schema/index.ts';
import { kanoAnswers, Questionnaire } from '../questionnaire.ts';

/** A fact that a survey leaves in a column; nobody has answered in a world that has nothing to ask about. */
const answered = (label: string, kind: Fact['kind'], column: string): Fact => ({
  label,
  kind,
  tag: 'observed',
  read: readIfKept(column),
});

/** Asks visitors now and then how satisfied they are: what an analyst can know of satisfaction. */
export const survey = mechanism({
  id: 'survey',
  title: 'Survey',
  help: 'Some of the visitors of a survey day say how satisfied they are and what each feature is to them.',
  levers: {
    every: integer({
      label: 'Days between surveys',
      help: 'A survey is held on every so-many-th day; 0 holds none.',
      unit: 'days',
      initial: 0,
      min: 0,
      max: 3650,
      step: 1,
      plausible: [0, 365],
      source: assumption(),
    }),
    answering: share({
      label: 'Share who answer',
      help: 'Which part of the visitors of that day answers.',
      initial: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.02, 0.4],
      source: assumption(),
    }),
    noise: number({
      label: 'Noise of answers',
      help: 'Standard deviation of what people say about what they feel, on the scale from −1 to 1.',
      initial: 0.2,
      min: 0,
      max: 2,
      step: 0.05,
      plausible: [0.1, 0.5],
      source: assumption(),
    }),
    satisfiedFrom: number({
      label: 'Counts as satisfied',
      help: 'An answer of at least this counts as satisfied.',
      initial: 0.1,
      min: -1,
      max: 1,
      step: 0.05,
      plausible: [0, 0.4],
      source: assumption(),
    }),
  },
  columns: (settings) =>
    itemNames(settings, 'features').length === 0
      ? {}
      : {
          answer: { type: 'float64', initial: 0, label: 'Last answer (−1 to 1)', tag: 'observed' },
          satisfied: {
            type: 'int32',
            initial: 0,
            label: 'Said she is satisfied (1) or not (0)',
            tag: 'observed',
          },
          answerDay: {
            type: 'int32',
            initial: -1,
            label: 'Day of the last answer',
            tag: 'observed',
            day: true,
          },
        },
  facts: {
    satisfied: answered('Said she is satisfied', 'truth', 'satisfied'),
    answer: answered('Last answer (−1 to 1)', 'number', 'answer'),
  },
  totals: {
    surveyed: { label: 'Answered a survey', by: 'group', counted: 'people' },
    saidSatisfied: { label: 'Said they are satisfied', by: 'group', counted: 'people' },
    ...kanoAnswers,
  },
  start: (run, levers) => {
    if (itemNames(run.job.settings, 'features').length === 0) return {};
    const questionnaire = new Questionnaire(run);
    return {
      pass: (block, day) => {
        const how = levers();
        if (how.every === 0 || run.calendarDay(day) % how.every !== 0) return;
        questionnaire.hold(block, day, how);
      },
    };
  },
});
