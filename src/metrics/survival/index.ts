/** Lifetimes: how long people stay, by what is known of them and by what is seen. */
export { competingReasons, type ReasonShare } from './competing.ts';
export { cox, type CoxEffect, type CoxFailure, type CoxFit } from './cox.ts';
export { exponentialFit, type ExponentialFit } from './exponentialFit.ts';
export { kaplanMeier, medianOf, rowAt, survivalAt, type Median, type SurvivalRow } from './kaplanMeier.ts';
export { lifeTable, type LifeRow } from './lifeTable.ts';
export { logRank, type LogRank, type LogRankWeight } from './logRank.ts';
export { nelsonAalen, type HazardRow } from './nelsonAalen.ts';
export { type Ties } from './partialLikelihood.ts';
export { seenSpells, silences, usualSilence } from './seenSpells.ts';
export { spellsOf, splitSpells, type PeopleSpells, type Spells } from './spells.ts';
export { spellsSince, trueSpells } from './trueSpells.ts';
export { seenSurvival, trueSurvival } from './survival.ts';
export { weibullFit, type WeibullFit } from './weibullFit.ts';
