import { words } from '../../schema/index.ts';

export const boardWords = words('board', {
  title: 'Your board',
  add: 'Pin a chart',
  choose: 'Choose what to look at …',
  full: 'Four charts are pinned. Take one off to pin another.',
  unpin: 'Take off: {name}',
  unpinShort: 'Take off',
  empty: 'Nothing is pinned. Choose a chart above: it stays here, and comes back with your work.',
});
