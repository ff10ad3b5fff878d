/** The store room: what a reader does in a notebook, and how it is kept. */
export * from './history.ts';
export * from './stand.ts';
