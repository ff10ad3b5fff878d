import type { Step } from '../model/step.ts'; // red: engine-imports

export type Start = Step;
