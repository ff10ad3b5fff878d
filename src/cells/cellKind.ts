import {
  hintFor,
  problem,
  type CellUses,
  type Currency,
  type Items,
  type Problem,
  type RawMap,
  type Settings,
} from '../schema/index.ts';

/** What the front matter has named by the time a cell is read. */
export interface CellNames {
  readonly items: Items;
  readonly strategies: readonly string[];
  readonly settings: Settings;
  readonly currency: Currency;
  readonly days: number;
}

/** Complete options of a cell, and what was wrong with what stood in the file. */
export interface ReadCell<Options> {
  readonly options: Options;
  readonly problems: readonly Problem[];
}

/** A kind of cell: between what may be on disk and what a view is given. Defaults stand in `read` and nowhere else. */
export interface CellKind<Options = unknown> {
  readonly kind: string;
  readonly title: string;
  /** One sentence for authors. */
  readonly meaning: string;
  /** It is answered, so its answer must have something to be kept under. */
  readonly needsId: boolean;
  /** Where its texts stand, which a translation says anew: `question`, `options.*.label`; a star is any key or place. */
  readonly texts?: readonly string[];
  /** Others can wait until it is answered. */
  readonly opens?: boolean;
  /** Where its body names another cell of the notebook: `options.*.look`; a star is any key. */
  readonly namesCells?: readonly string[];
  readonly read: (body: RawMap, names: CellNames) => ReadCell<Options>;
  /** Which names of the notebook it has to do with. */
  uses?(options: Options): CellUses;
}

/** Problems for keys that this kind of cell does not have. */
export function unknownKeys(body: RawMap, known: readonly string[]): Problem[] {
  return body.entries
    .filter(({ key }) => !known.includes(key))
    .map(({ key, keyPlace }) => problem('keyUnknown', key, { read: key, ...hintFor(key, known) }, keyPlace));
}
