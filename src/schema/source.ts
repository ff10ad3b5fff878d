/** Where a lever's starting value comes from; every lever says it. */
export type Source =
  | { readonly kind: 'cited'; readonly reference: string; readonly note?: string }
  | { readonly kind: 'data'; readonly note: string }
  | { readonly kind: 'assumption'; readonly note?: string };

/** The value is a figure of a published work; `reference` is an id of the model's list of references. */
export const cited = (reference: string, note?: string): Source => ({
  kind: 'cited',
  reference,
  ...(note !== undefined && { note }),
});

/** The value was fitted from a file of the user's. */
export const fromData = (note: string): Source => ({ kind: 'data', note });

/** Nobody has measured it for us: said plainly, and meant to be moved. */
export const assumption = (note?: string): Source => ({
  kind: 'assumption',
  ...(note !== undefined && { note }),
});
