/**
 * What works are kept on. The page has IndexedDB; tests have one that fails when they want it to. The tables:
 * - `works`: a card each, by the work's name;
 * - `revisions`: by work and number;
 * - `texts`: the texts that works began with, by their fingerprint;
 * - `damaged`: what could not be read, by work and time, untouched.
 */
export interface Disk {
  /** Looks at one state of the disk. */
  look<T>(body: (tables: Tables) => Promise<T>): Promise<T>;
  /** Changes all or nothing; done when it stands on the disk. Nothing but the tables may be waited for inside. */
  change<T>(body: (tables: Tables) => Promise<T>): Promise<T>;
}

export type TableName = 'works' | 'revisions' | 'texts' | 'damaged';
export const tableNames = ['works', 'revisions', 'texts', 'damaged'] as const;

export type Key = string | readonly [work: string, number: number];

export interface Tables {
  get(table: TableName, key: Key): Promise<unknown>;
  /** Everything in a table by its keys in order, or what belongs to one work. */
  all(table: TableName, work?: string): Promise<readonly { readonly key: Key; readonly value: unknown }[]>;
  put(table: TableName, key: Key, value: unknown): Promise<void>;
  delete(table: TableName, key: Key): Promise<void>;
}
