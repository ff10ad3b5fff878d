import type { FormulaKind } from './formula.ts';
import type { Source } from './source.ts';
import type { Unit } from './units.ts';

interface Declared {
  /** Two or three words; stands beside the control. */
  readonly label: string;
  /** One sentence: what moving it does. */
  readonly help: string;
  readonly source: Source;
  /** It acts on what everybody shares (money, hours, a market), so it cannot be tried on a part of the people. */
  readonly shared?: true;
}

interface Numeric extends Declared {
  readonly unit?: Unit;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The range a reasonable world lies in; robustness checks vary the lever within it. */
  readonly plausible: readonly [number, number];
  /** Scales with the size of the world (money, capacities, half-points), so a sample of the world scales it. */
  readonly extensive?: true;
}

export interface NumberLever extends Numeric {
  readonly kind: 'number';
}

export interface IntegerLever extends Numeric {
  readonly kind: 'integer';
}

/** A fraction from 0 to 1; written `0.3` or `30%`. */
export interface ShareLever extends Numeric {
  readonly kind: 'share';
}

/** Money in whole minor units; written `8000` or `80 CNY`. */
export interface MoneyLever extends Numeric {
  readonly kind: 'money';
}

/** Money that may be absent: `none` means there is no limit. */
export interface LimitLever extends Omit<Numeric, 'initial'> {
  readonly kind: 'limit';
  readonly initial: number | null;
}

export interface ChoiceLever<Option extends string = string> extends Declared {
  readonly kind: 'choice';
  readonly options: Readonly<Record<Option, string>>;
  readonly initial: NoInfer<Option>;
}

export interface ToggleLever extends Declared {
  readonly kind: 'toggle';
  readonly initial: boolean;
}

/** A formula about a person, kept as its text; `false` is nobody and never. */
export interface ExpressionLever extends Declared {
  readonly kind: 'expression';
  readonly initial: string;
  /** Whether it says how much, or whether. */
  readonly wants: FormulaKind;
}

/** One number for each item of another collection, such as a channel's fit to each segment. */
export interface EachLever extends Declared {
  readonly kind: 'each';
  readonly of: string;
  readonly lever: NumberLever | ShareLever;
}

/** A lever that holds one value. */
export type ScalarLever =
  | NumberLever
  | IntegerLever
  | ShareLever
  | MoneyLever
  | LimitLever
  | ChoiceLever
  | ToggleLever
  | ExpressionLever;

export type Lever = ScalarLever | EachLever;

export type Levers = Readonly<Record<string, Lever>>;

/** The levers of one mechanism; their paths are `mechanism.lever`. */
export interface Group {
  readonly kind: 'group';
  readonly title: string;
  readonly levers: Levers;
  /** All its levers act on what everybody shares. */
  readonly shared?: true;
}

/** Things a scenario names itself (segments, channels …); paths are `collection.item.lever`. */
export interface Collection<L extends Levers = Levers> {
  readonly kind: 'collection';
  readonly title: string;
  /** What one item is called. */
  readonly one: string;
  readonly help: string;
  readonly levers: L;
  /** All its levers act on what everybody shares. */
  readonly shared?: true;
}

/** Everything that can be set, by the first part of its path. */
export type Declarations = Readonly<Record<string, Group | Collection>>;

type Without<L> = Omit<L, 'kind'>;

export const number = (lever: Without<NumberLever>): NumberLever => ({ kind: 'number', ...lever });
export const integer = (lever: Without<IntegerLever>): IntegerLever => ({ kind: 'integer', ...lever });
export const share = (lever: Without<ShareLever>): ShareLever => ({ kind: 'share', ...lever });
export const money = (lever: Without<MoneyLever>): MoneyLever => ({ kind: 'money', ...lever });
export const limit = (lever: Without<LimitLever>): LimitLever => ({ kind: 'limit', ...lever });
export const toggle = (lever: Without<ToggleLever>): ToggleLever => ({ kind: 'toggle', ...lever });
export const choice = <Option extends string>(lever: Without<ChoiceLever<Option>>): ChoiceLever<Option> => ({
  kind: 'choice',
  ...lever,
});
export const expression = (lever: Without<ExpressionLever>): ExpressionLever => ({
  kind: 'expression',
  ...lever,
});
export const each = (lever: Without<EachLever>): EachLever => ({ kind: 'each', ...lever });
export const collection = <L extends Levers>(made: Without<Collection<L>>): Collection<L> => ({
  kind: 'collection',
  ...made,
});

/** The type of a lever's value. */
export type ValueOf<L> = L extends { kind: 'choice'; options: Readonly<Record<infer Option, string>> }
  ? Option
  : L extends { kind: 'toggle' }
    ? boolean
    : L extends { kind: 'expression' }
      ? string
      : L extends { kind: 'limit' }
        ? number | null
        : L extends { kind: 'each' }
          ? Readonly<Record<string, number>>
          : number;

/** The values of a set of levers, as a mechanism reads them. */
export type ValuesOf<L extends Levers> = { readonly [K in keyof L]: ValueOf<L[K]> };

/** What any lever can hold. */
export type LeverValue = number | string | boolean | null;

/** A money-like lever is shown and typed with its currency. */
export const isMoney = (lever: Lever): lever is MoneyLever | LimitLever =>
  lever.kind === 'money' || lever.kind === 'limit';
