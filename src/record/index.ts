/** The record room: what a run leaves behind, as columns and as bytes. */
export * from './bytes.ts';
export * from './csv.ts';
export * from './dates.ts';
export * from './eventText.ts';
export * from './events.ts';
export * from './fromEvents.ts';
export * from './life.ts';
export * from './loggedEvents.ts';
export * from './readEventRows.ts';
export * from './record.ts';
