/** The schema room: what can be set, how it is read from untrusted hands, and what is said when it is wrong. */
export * from './currency.ts';
export * from './formula.ts';
export * from './levers.ts';
export * from './nearest.ts';
export * from './paths.ts';
export * from './problems.ts';
export * from './raw.ts';
export * from './readLever.ts';
export * from './readSettings.ts';
export * from './reference.ts';
export * from './scenario.ts';
export * from './settings.ts';
export * from './source.ts';
export * from './speaker.ts';
export * from './texts.ts';
export * from './units.ts';
export * from './words.ts';
