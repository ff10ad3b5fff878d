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

  way: 'All you did here stays: every way you went, with the levers, answers and texts as they were then.',
  ways: 'Ways you went',
  steps: 'The way you are on',
  here: 'You are here',
  begin: 'The beginning',
  goThere: 'Go there',
  nameWay: 'Name of this way',
  attempt: 'Attempt {number}',
  startOver: 'Start over, keeping this attempt',
  startedOver: 'Started over. What you had is kept as “{name}”.',
  close: 'Close',
  continue: 'Continue',
  copy: '{title} (copy {number})',
  facts:
    '{steps, plural, one {# step} other {# steps}}{answers, plural, =0 {} one {, # answer} other {, # answers}}',
  delete: 'Delete',
  deleteNamed: 'Delete “{title}”',
  deleted: '“{title}” is deleted.',
  bringBack: 'Bring it back',
  bin: 'Deleted works',
  forEver: 'Delete for ever',
  bringBackNamed: 'Bring it back: {title}',
  forEverNamed: 'Delete for ever: {title}',
  saveAll: 'Save all works as a file',
  openFile: 'Open a file …',
  openHelp:
    'A notebook (.md) or saved works (.json): choose it, or drop it on this page. It opens as a copy; nothing you have is touched.',
  opened: '{count, plural, one {One work was added.} other {# works were added.}}',
  notWorks:
    'This file is neither a notebook nor saved works of Sluice. Choose a .md file, or one that was saved with “Save as a file”. Nothing was changed.',
  newerFile:
    'This file was saved by a newer Sluice. Load the page again, or get a newer Sluice. Nothing was changed.',
  broken:
    'This file of works is damaged: a part of it does not fit the rest. Take another copy of it. Nothing was changed.',
  fileLong:
    'This file has {read} MB, but {max} MB is the most. Save fewer works in a file. Nothing was changed.',
  fileProblems: 'This notebook was not opened; nothing was changed. To be mended in the file:',
  openAnyway: 'Open it all the same',
  noDisk: 'This browser keeps nothing for this page ({reason}), so no file can be opened as a work.',
});
