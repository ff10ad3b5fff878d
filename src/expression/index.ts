/** The expression room: a learner's text becomes a tree of data, and a tree becomes operations on columns. */
export * from './compile.ts';
export { factsUsed, type UsedFact } from './facts.ts';
export { functions } from './functions.ts';
export { mostNodes, readFormula } from './read.ts';
export * from './run.ts';
export { longestFormula } from './scan.ts';
export { deepestFormula } from './gates.ts';
