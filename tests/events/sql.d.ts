/** What the tests use of sql.js, which brings no types of its own. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export interface Statement {
    run(values: readonly (string | number | null)[]): void;
    free(): void;
  }
  export interface Database {
    run(sql: string): void;
    prepare(sql: string): Statement;
    exec(sql: string): { columns: string[]; values: (string | number | null)[][] }[];
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: new () => Database }>;
}
