import { words } from '../../schema/index.ts';

/** What a single file says of itself. */
export const singleWords = words('single', {
  title: 'One notebook in one file',
  lead: 'Everything this notebook needs is in this file: it works without a network, and nothing you do leaves your browser. Runs share the page’s own thread, so large ones take a while.',
  empty: 'There is no notebook in this file. Save one as a single file from the page of Sluice.',
});
