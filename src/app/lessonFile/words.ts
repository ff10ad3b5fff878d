import { words } from '../../schema/index.ts';

/** What is said where a notebook becomes one file. */
export const lessonWords = words('lesson', {
  open: 'Save as one file …',
  title: 'Save as one file',
  help: 'The whole notebook as one HTML file, to be sent by mail or kept on a stick. It opens in any browser without a network, and its levers live. Its text cannot be edited there, and its runs share the page’s own thread, so large ones take longer than here.',
  whom: 'For whom',
  whole: 'As it stands',
  wholeHelp: 'With what stands under “:::instructor”.',
  student: 'For students',
  studentHelp:
    'What stands under “:::instructor” is left out of the file, not only hidden. The answers of quizzes stay in it, because the feedback needs them: whoever looks into the file finds them.',
  mine: 'With my levers and answers as they stand',
  facts: 'Size: {size} MB · {languages}',
  making: 'Making the file …',
  save: 'Save the file',
  saved: 'The file is saved as {name}.',
  noShell:
    'The file cannot be made now: the empty page for it did not come ({reason}). Go online and try again.',
  refused: 'The edition for students cannot be made of this text yet. To be mended first:',
  close: 'Close',
});
