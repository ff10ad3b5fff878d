import type { Run } from '../engine/index.ts';
import { assumption, choice } from '../schema/index.ts';

/** The stages of a product, in their order: what is right to do in one is premature or late in another. */
export const stages = {
  zeroToOne: '0 → 1: looking for a direction',
  oneToN: '1 → n: growing',
  commercialise: 'Earning',
  decline: 'Decline',
} as const;

export type Stage = keyof typeof stages;

const inOrder = Object.keys(stages) as readonly Stage[];

/** The number of a stage: 0 is the first. */
export const stageNumber = (stage: Stage): number => inOrder.indexOf(stage);

/** The number of the stage that the product was found to be in last night; 0 where nobody looks. */
export const stageNow = (run: Run): number => run.shared.stage ?? 0;

/** Levers by which an item of a collection belongs to some stages only; at first it belongs to all of them. */
export const stageLevers = (what: string) => ({
  from: choice({
    label: 'From stage',
    help: `The first stage of the product in which ${what}.`,
    options: stages,
    initial: 'zeroToOne',
    source: assumption(),
  }),
  until: choice({
    label: 'Until stage',
    help: `The last stage of the product in which ${what}.`,
    options: stages,
    initial: 'decline',
    source: assumption(),
  }),
});

/** Whether an item with such levers takes part in the stage of that number. */
export const takesPart = ({ from, until }: { from: Stage; until: Stage }, stage: number): boolean =>
  stage >= stageNumber(from) && stage <= stageNumber(until);
