/** In what strategies differ. */
export interface Apart {
  /** The levers that are not the same in all of them, with what each sets them to, in words. */
  readonly levers: readonly {
    readonly path: string;
    readonly name: string;
    readonly values: readonly string[];
  }[];
  /** They do not do the same on the same days. */
  readonly calendar: boolean;
  /** They do not try the same on a part of the people. */
  readonly trial: boolean;
}
