import { words } from '../../schema/index.ts';

/** What the page says of saving, undoing and the way one came. */
export const keepWords = words('keep', {
  saved: 'Saved {time}',
  waiting: 'Saving …',
  notSaved: 'Not saved: {reason}',
  onlyHere: 'Only in this tab',
  full: 'the browser’s storage is full',
  failedFull:
    'Not saved: the browser’s storage is full. Save your work as a file, then delete works you no longer need from the home page.',
  failed: 'Not saved: {reason}. It is tried again; save your work as a file if this stays.',
  elsewhere:
    'This notebook is open in another tab, which saves it. What you do here stays in this tab only, until you take over.',
  takeOver: 'Take over',
  newer: 'A newer Sluice saved this work. Load the page again; until then nothing you do here is saved.',
  forbidden:
    'This browser keeps nothing for this page ({reason}). Save your work as a file before you leave.',
  saveFile: 'Save as a file',
  damaged:
    'A part of what was saved could not be read. It is set apart, untouched; you go on from the last part that is whole.',
  forked:
    'Another tab had gone another way. Nothing is lost: what you do here is kept as “{work}”, beside “{other}”.',
  found: 'What another tab had not saved is kept as a work of its own:',
  due: '{count, plural, one {# step} other {# steps}} since you last saved this work as a file. A browser can forget; a file does not.',
  newText:
    'This notebook has a new version. Yours is the one you began with, and it stays as long as you like.',
  keepMine: 'Keep mine',
  takeNew: 'Take the new one, with my levers and answers',
  seeBoth: 'See both',
  unknownWork: 'There is no work “{work}” in this browser. It may be in another one, or was deleted.',
  work: 'Your work',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone: {what}',
  redone: 'Redone: {what}',
  history: 'History …',
  leverBack: '{lever} back to {value}',
  leverTo: '{lever} to {value}',
  leversMany: '{count, plural, one {# lever} other {# levers}}',
  seedTo: 'seed “{seed}”',
  answered: 'answer to “{cell}”',
  edited: 'edit of the text',
  leversReset: 'all levers back',
  allReset: 'started over',
});
