/** The record room: what a run leaves behind, as columns and as bytes. */
export * from './bytes.ts';
export * from './csv.ts';
export * from './dates.ts';
export * from './eventText.ts';
export * from './events.ts';
export * from './record.ts';
