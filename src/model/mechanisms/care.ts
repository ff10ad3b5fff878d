// “Reach and care” in ../README.md
import { mechanism, type Part, type Run } from '../../engine/index.ts';
import { assumption, cited, integer, itemNames, number, share, type ValuesOf } from '../../schema/index.ts';
import { CareDesk } from '../care/careDesk.ts';
import { careTerms } from '../care/careTerms.ts';
import { annoyedLevel, contactColumns, contactFacts } from '../care/contacts.ts';
import { canAnnoy, Felt, hasRules } from '../care/felt.ts';
import { Interviews } from '../care/interviews.ts';
import { ruleColumns } from '../care/ruleColumns.ts';
import { rules } from '../care/rules.ts';
import { clockColumns } from '../risks.ts';

const levers = {
  hoursPerDay: number({
    label: 'Staff hours',
    help: 'Hours that the staff has for interviews and contacts every day.',
    unit: 'hours',
    initial: 0,
    min: 0,
    max: 100_000,
    step: 1,
    plausible: [0, 40],
    extensive: true,
    source: assumption(),
  }),
  interviewsPerDay: integer({
    label: 'Interviews',
    help: 'How many of those who left in the last four weeks are asked every day why they did.',
    unit: 'perDay',
    initial: 0,
    min: 0,
    max: 1000,
    step: 1,
    plausible: [0, 5],
    extensive: true,
    source: assumption(),
  }),
  hoursPerInterview: number({
    label: 'Hours of an interview',
    help: 'Staff time that finding, asking and understanding one person takes; it comes before all contacts.',
    unit: 'hours',
    initial: 2,
    min: 0,
    max: 100,
    step: 0.5,
    plausible: [0.5, 4],
    source: assumption(),
  }),
  wrongAnswers: share({
    label: 'Wrong answers',
    help: 'Share of those interviewed who give any of the reasons instead of their own.',
    initial: 0.3,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.1, 0.5],
    source: assumption(),
  }),
  repeatFade: share({
    label: 'Left by repetition',
    help: 'What is left of the strength of a contact the next time the same rule contacts the same person.',
    initial: 0.9,
    min: 0,
    max: 1,
    step: 0.01,
    plausible: [0.7, 1],
    source: assumption(),
  }),
  annoyancePerContact: number({
    label: 'Annoyance of a contact',
    help: 'How much annoyance one contact adds to what is left of earlier ones.',
    initial: 0.1,
    min: 0,
    max: 5,
    step: 0.05,
    plausible: [0.02, 0.3],
    source: assumption(),
  }),
  annoyanceFade: share({
    label: 'Annoyance forgotten a day',
    help: 'Which part of the annoyance is gone a day later; 1% is half of it in ten weeks.',
    initial: 0.01,
    min: 0,
    max: 1,
    step: 0.005,
    plausible: [0.005, 0.03],
    source: cited(
      'meta2022',
      'Fewer notifications lowered use at first and raised it within a year, so annoyance is forgotten in months; the size is our assumption.',
    ),
  }),
  annoyanceWeight: number({
    label: 'Annoyance against visits',
    help: 'Log-odds that each unit of annoyance takes off coming.',
    unit: 'logOdds',
    initial: 0.3,
    min: 0,
    max: 5,
    step: 0.1,
    plausible: [0.1, 1],
    source: assumption(),
  }),
  annoyanceThreshold: number({
    label: 'Annoyance borne',
    help: 'How much annoyance people bear before they think of leaving because of it.',
    initial: 2,
    min: 0,
    max: 100,
    step: 0.1,
    plausible: [0.5, 5],
    source: assumption(),
  }),
  annoyedHazard: number({
    label: 'Leaving annoyed',
    help: 'Hazard a day of leaving for each unit of annoyance beyond what is borne; 0 and nobody does.',
    unit: 'perDay',
    initial: 0,
    min: 0,
    max: 5,
    step: 0.005,
    plausible: [0.002, 0.05],
    source: assumption(),
  }),
  returnLevel: number({
    label: 'Coming back: level',
    help: 'Hazard a day of coming back while a contact of strength 0 that asks for it is felt.',
    unit: 'perDay',
    initial: 0.01,
    min: 0,
    max: 1,
    step: 0.001,
    plausible: [0.002, 0.05],
    source: assumption(),
  }),
  returnHabit: number({
    label: 'Coming back: habit',
    help: 'How much sooner people come back who had a full habit when they left, in log-hazard.',
    unit: 'logHazard',
    initial: 0.7,
    min: -2,
    max: 5,
    step: 0.1,
    plausible: [0, 1.5],
    source: cited(
      'kumar2015',
      'The stronger the first life with the firm, the likelier people came back; the size is our assumption.',
    ),
  }),
};

type CareLevers = ValuesOf<typeof levers>;

/** Rules see everybody each morning and contact whom they match, as far as hours and money go. */
export const care = mechanism({
  id: 'care',
  title: 'Reach and care',
  help: 'Rules contact people each morning; a contact acts for some days, annoys a little, and can bring people back.',
  shared: true,
  levers,
  collections: { rules },
  columns: (settings, job) => ({
    ...(hasRules(settings) && contactColumns),
    ...Object.fromEntries(itemNames(settings, 'rules').flatMap((name) => Object.entries(ruleColumns(name)))),
    ...(canAnnoy(job) && { ...clockColumns('annoyed'), ...annoyedLevel }),
  }),
  facts: contactFacts,
  events: { contacted: { tag: 'observed' } },
  totals: {
    eligible: { label: 'Matched by a rule', by: 'rules', counted: 'people' },
    contacted: { label: 'Contacted', by: 'rules', counted: 'people' },
    heldOut: { label: 'Held out', by: 'rules', counted: 'people' },
    unserved: { label: 'Matched but not served', by: 'rules', counted: 'people' },
    wonBack: { label: 'Won back', by: 'rules', counted: 'people' },
    careSpend: { label: 'Spend on contacts', by: 'rules', counted: 'people', money: true },
    staffHours: { label: 'Hours of the staff', by: 'one', counted: 'shared' },
    careHours: { label: 'Hours of contacts', by: 'rules', counted: 'shared' },
    interviewHours: { label: 'Hours of interviews', by: 'one', counted: 'shared' },
    interviews: { label: 'Answers in interviews', by: 'reasons', counted: 'shared' },
  },
  itemTerms: (settings) =>
    hasRules(settings)
      ? [
          ...careTerms(settings),
          {
            id: 'annoyance',
            to: 'visit',
            label: 'Annoyance',
            column: 'annoyance',
            weight: ({ annoyanceWeight }) => -annoyanceWeight,
          },
          { id: 'secondLife', to: 'drift', label: 'Won back', column: 'secondLife' },
          {
            id: 'returnHabit',
            to: 'return',
            label: 'Habit',
            column: 'habit',
            weight: ({ returnHabit }) => returnHabit,
          },
        ]
      : [],
  reasons: (settings) => (hasRules(settings) ? { annoyed: 'Annoyed by too many contacts' } : {}),
  start: (run, current) => {
    const interviews = run.inCommon('interviews', () => new Interviews(run));
    const followed: Part = {
      morning: (day) => void hoursLeft(run, day, interviews, current()),
      left: (block, row) => interviews.left(block, row),
      back: (block, row) => interviews.back(block, row),
      ...(interviews.follows && { report: () => interviews.report() }),
      evening: (day, told) => interviews.hear(day, told),
    };
    return hasRules(run.job.settings) ? withRules(run, current, interviews, followed) : followed;
  },
});

/** Holds the interviews of a day, counts hours, and returns how many of the staff’s are left for contacts. */
function hoursLeft(run: Run, day: number, interviews: Interviews, levers: CareLevers): number {
  const taken = interviews.hold(day, levers);
  run.record('staffHours', day, levers.hoursPerDay);
  run.record('interviewHours', day, taken);
  return levers.hoursPerDay - taken;
}

/** A day with rules, besides what follows those who leave. */
function withRules(run: Run, current: () => CareLevers, interviews: Interviews, followed: Part): Part {
  const desk = run.inCommon('care', () => new CareDesk(run, current));
  const felt = new Felt(run, current);
  return {
    ...followed,
    change: () => {
      desk.change();
      felt.change();
    },
    morning: (day) => desk.morning(day, hoursLeft(run, day, interviews, current())),
    born: (block, from) => felt.born(block, from),
    left: (block, row) => {
      desk.release(block, row);
      interviews.left(block, row);
    },
    back: (block, row) => {
      felt.back(block, row);
      interviews.back(block, row);
    },
    scan: (block, day) => desk.look(block, day),
    queue: {
      scarce: () => desk.scarce,
      requests: () => desk.requests(),
      settle: (day, all) => desk.settle(day, all),
    },
    pass: (block, day) => {
      felt.forget(block, desk.rules);
      desk.contact(block, day);
      felt.pass(block, day, desk.rules);
    },
    evening: (day, told) => {
      desk.evening(day);
      interviews.hear(day, told);
    },
  };
}
