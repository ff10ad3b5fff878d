import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { tableNames, type Disk, type Key, type TableName, type Tables } from './disk.ts';

/** The name under which every version, past and future, finds the works. */
const databaseName = 'sluice';

/** How long the browser may take to open its database before the page goes on without. */
const patience = 4000;

/** The disk of the page. It is refused where the browser keeps nothing: private windows, forbidden storage. */
export async function openIndexedDisk(name: string = databaseName): Promise<Disk> {
  let database = await opened(name);
  const begin = async (mode: IDBTransactionMode): Promise<Doing> => {
    try {
      return begun(database, mode);
    } catch (error) {
      // The browser may close a database under a page that slept; it is opened again once.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      database = await opened(name);
      return begun(database, mode);
    }
  };
  return {
    look: async (body) => body(tablesOf(await begin('readonly'))),
    change: async (body) => {
      const doing = await begin('readwrite');
      // The end of it is waited for below; nobody must take a refusal before that for one that nobody waits for.
      doing.done.catch(() => undefined);
      try {
        const result = await body(tablesOf(doing));
        await doing.done;
        return result;
      } catch (error) {
        undo(doing);
        throw doing.error ?? error;
      }
    },
  };
}

type Doing = IDBPTransaction<unknown, string[], IDBTransactionMode>;

const begun = (database: IDBPDatabase, mode: IDBTransactionMode): Doing =>
  // On the disk means on the disk: what is said to be saved must survive a power cut.
  database.transaction([...tableNames], mode, { durability: 'strict' });

function undo(doing: Doing): void {
  try {
    doing.abort();
  } catch {
    // It is over already.
  }
}

async function opened(name: string): Promise<IDBPDatabase> {
  const opening = openDB(name, 1, {
    upgrade: (database) => {
      for (const table of tableNames) database.createObjectStore(table);
    },
    // Another tab may want to delete the database; this one does not stand in its way.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<never>((_, refuse) =>
    setTimeout(() => refuse(new Error('the browser does not open its database')), patience),
  );
  return Promise.race([opening, late]);
}

function tablesOf(doing: Doing): Tables {
  const store = (table: TableName) => doing.objectStore(table);
  return {
    get: (table, key) => store(table).get(plain(key)),
    all: async (table, work) => {
      // A list sorts behind every text and number, so this is all that begins with the work's name.
      const range = work === undefined ? undefined : IDBKeyRange.bound([work], [work, []]);
      const [keys, values] = await Promise.all([store(table).getAllKeys(range), store(table).getAll(range)]);
      return keys.map((key, index) => ({ key: key as Key, value: values[index] as unknown }));
    },
    put: async (table, key, value) => void (await store(table).put!(value, plain(key))),
    delete: async (table, key) => void (await store(table).delete!(plain(key))),
  };
}

const plain = (key: Key): IDBValidKey => (typeof key === 'string' ? key : [...key]);
