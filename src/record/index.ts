/** The record room: what a run leaves behind, as columns and as bytes. */
export * from './bytes.ts';
export * from './record.ts';
