/** Over which the shown page and the presenter's window talk; both are pages of this lab in the same browser. */
export const channelName = 'sluice-show';

/** What the shown page says. */
export type Told =
  | {
      readonly kind: 'show';
      readonly at: number;
      readonly count: number;
      readonly title: string;
      /** Null on the last slide. */
      readonly next: string | null;
      readonly notes: readonly string[];
      readonly black: boolean;
      readonly covered: boolean;
      /** How long the scenario says that it takes; null if it does not. */
      readonly minutes: number | null;
    }
  | { readonly kind: 'over' };

/** What the presenter's window asks for. */
export type Asked =
  | { readonly kind: 'tell' }
  | { readonly kind: 'go'; readonly by: 1 | -1 }
  | { readonly kind: 'cover' }
  | { readonly kind: 'black' };
