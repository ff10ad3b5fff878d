import type {
  CellUses,
  Currency,
  Declarations,
  FormulaNames,
  Items,
  Place,
  Problem,
  RawMap,
  ReadFormula,
  Settings,
} from '../schema/index.ts';

/** The words a notebook may use: this room is given them and knows none itself. */
export interface Vocabulary {
  readonly declarations: Declarations;
  readonly cellKinds: readonly CellKind[];
  readonly mechanisms: readonly string[];
  readonly languages: readonly string[];
  readonly numberFormats: readonly string[];
  /** What formulas may name in a world with these items. */
  formulaNames(items: Items): FormulaNames;
  /** Reads what a lesson claims: a formula over measures of strategies, such as `joined@mix > joined@allIn`. */
  readClaim(text: string, items: Items, strategies: readonly string[]): ReadFormula;
  /** Null if there is such a measure in a world with these items, else what is wrong with it. */
  checkMeasure(measure: string, variant: string | undefined, place: Place, items?: Items): Problem | null;
}

/** What this room must know of one kind of cell. */
export interface CellKind {
  readonly kind: string;
  /** It is answered, so its answer must have something to be kept under. */
  readonly needsId: boolean;
  /** Its body is one expression instead of YAML; `read` is handed a map with the expression under this key. */
  readonly textKey?: string;
  /** Where its texts stand, which a translation says anew: `question`, `options.*.label`; a star is any key or place. */
  readonly texts?: readonly string[];
  /** Others can wait until it is answered. */
  readonly opens?: boolean;
  /** Where its body names another cell of the notebook: `options.*.look`; a star is any key. */
  readonly namesCells?: readonly string[];
  /** Turns what was written into complete options; an empty body is an empty map. */
  read(body: RawMap, names: WorldNames): { readonly options: unknown; readonly problems: readonly Problem[] };
  /** Which names of the notebook complete options have to do with; a kind without it has to do with none. */
  uses?(options: unknown): CellUses;
}

/** What the front matter has named by the time the cells are read. */
export interface WorldNames {
  readonly items: Items;
  readonly strategies: readonly string[];
  readonly settings: Settings;
  readonly currency: Currency;
  readonly days: number;
}

/** The kind of that name, if there is one. */
export const kindNamed = (vocabulary: Vocabulary, kind: string): CellKind | undefined =>
  vocabulary.cellKinds.find((known) => known.kind === kind);
