import { words } from '../../schema/index.ts';

/** What a single file says of itself. */
export const singleWords = words('single', {
  title: 'One notebook in one file',
  lead: 'Everything this notebook needs is in this file: it works without a network, and nothing you do leaves your browser. Runs share the page’s own thread, so large ones take a while.',
  empty: 'There is no notebook in this file. Save one as a single file from the page of Sluice.',
  share:
    'This page is a file, and a link into it opens on no other machine. Hand on the file itself, or what stands in it:',
  dropped:
    'This page is a file that holds one notebook of its own, and it opens no others. Open yours in the page of Sluice this file came from. Nothing was changed.',
  packed:
    'The link holds a whole notebook, and this file holds one of its own. Open the link in the page of Sluice it came from. Nothing was changed.',
});
