import { valuesTaken, type Block, type Job, type Run } from '../../engine/index.ts';
import { itemNames, type Settings } from '../../schema/index.ts';
import { Risk } from '../risks.ts';
import type { CareRule } from './careRule.ts';
import { forget, setAnnoyedLevels } from './contacts.ts';
import { Sensitivity } from './sensitivity.ts';
import { WinBack } from './winBack.ts';

export const hasRules = (settings: Settings): boolean => itemNames(settings, 'rules').length > 0;

/** Whether anybody can ever leave because of too many contacts. */
export const canAnnoy = (job: Job): boolean =>
  hasRules(job.settings) && valuesTaken(job, 'care.annoyedHazard').some((value) => value !== 0);

interface FeltLevers {
  readonly annoyanceFade: number;
  readonly annoyanceThreshold: number;
  readonly annoyedHazard: number;
  readonly returnLevel: number;
}

/** What contacts leave in people: how they answer, what annoys them, what brings them back. */
export class Felt {
  readonly #levers: () => FeltLevers;
  readonly #sensitivity: Sensitivity;
  readonly #winBack: WinBack;
  readonly #annoyed: Risk | null;

  constructor(run: Run, levers: () => FeltLevers) {
    this.#levers = levers;
    this.#sensitivity = new Sensitivity(run);
    this.#winBack = new WinBack(run);
    this.#annoyed = canAnnoy(run.job) ? new Risk(run, 'annoyed') : null;
  }

  /** Takes the levers in force. */
  change(): void {
    this.#sensitivity.change();
  }

  born(block: Block, from: number): void {
    this.#sensitivity.give(block, from);
    this.#winBack.wind(block, from);
    this.#annoyed?.wind(block, from);
  }

  back(block: Block, row: number): void {
    this.#winBack.rewind(block, row);
    this.#annoyed?.rewind(block, row);
  }

  /** A new day begins. */
  forget(block: Block, rules: readonly CareRule[]): void {
    if (rules.some((rule) => rule.hasReached(block))) forget(block, this.#levers().annoyanceFade);
  }

  /** After today's contacts: who has left may come back, who is annoyed may leave. */
  pass(block: Block, day: number, rules: readonly CareRule[]): void {
    const { annoyanceThreshold, annoyedHazard, returnLevel } = this.#levers();
    this.#winBack.pass(block, day, rules, returnLevel);
    if (!this.#annoyed || annoyedHazard === 0) return;
    setAnnoyedLevels(block, annoyanceThreshold, annoyedHazard);
    this.#annoyed.runDown(block, day, 'annoyedLevel');
  }
}
