/** The store room: what a reader does in a notebook, and how it is kept. */
export * from './card.ts';
export * from './carried.ts';
export * from './disk.ts';
export * from './history.ts';
export * from './indexedDisk.ts';
export * from './keeper.ts';
export * from './openWork.ts';
export * from './readEntry.ts';
export * from './readWork.ts';
export * from './revision.ts';
export * from './seats.ts';
export * from './shadow.ts';
export * from './stand.ts';
export * from './throwAway.ts';
export * from './workFile.ts';
export * from './writeWork.ts';
