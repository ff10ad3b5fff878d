/** The machine: people in columns, the list of a day, clocks, terms, totals. It knows no marketing. */
export * from './assemble.ts';
export * from './block.ts';
export * from './chance.ts';
export * from './clock.ts';
export * from './columns.ts';
export * from './crowd.ts';
export * from './declarations.ts';
export * from './job.ts';
export * from './mechanism.ts';
export * from './memory.ts';
export * from './run.ts';
export * from './sheet.ts';
export * from './simulate.ts';
export * from './terms.ts';
