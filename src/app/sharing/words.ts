import { words } from '../../schema/index.ts';

/** What the page says of links that hold an experiment or a whole notebook, of pages within pages, and of files. */
export const shareWords = words('share', {
  title: 'Share',
  open: 'Share …',
  close: 'Close',
  holds: 'What the link holds',
  experiment: 'The levers and the seed',
  experimentHelp: 'Opens this notebook of this site, with the levers as chosen below.',
  whole: 'The whole notebook',
  wholeHelp: 'The text goes along, with its edits: it opens as a copy, and needs nobody’s server.',
  notShipped: 'This notebook is your own, so a link has to hold all of it.',
  edited: 'You have edited the text. Only a link with the whole notebook shows your edits.',
  planned: 'Your own calendar is an answer, and answers stay with you: the link has the notebook’s calendar.',
  levers: 'Levers',
  leversHere: 'As they stand here',
  leversStart: 'As the notebook begins',
  strategy: 'Strategy: {label}',
  language: 'Language',
  anyLanguage: 'The reader’s own',
  lesson: 'For a lesson',
  lessonHelp:
    'What is held cannot be moved or answered by accident; it is no lock against somebody who means to.',
  embed: 'Within another page: no head, no contents, small margins',
  hide: 'Leave out',
  lock: 'Hold',
  partContents: 'Contents',
  partHeadline: 'The headline number',
  partWork: 'Saving, history and run facts',
  partModes: 'Learn, edit, present',
  partDock: 'Levers at the foot of the page',
  partPortfolio: 'The portfolio',
  cell: '{name} ({kind})',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The browser did not let the page copy: it is marked, copy it by hand.',
  making: 'The link is being made …',
  length: '{length, plural, one {# character} other {# characters}}',
  lengthShort: 'Short enough for every chat and mail.',
  lengthLong: 'Some chats cut links of more than {max} characters. Try it, or send the file below.',
  lengthVery:
    'Many chats, mails and course pages cut links of more than {max} characters. Send the file below instead.',
  tooLong:
    'This notebook would make a link of {read} characters, but {max} is the most that is read. Take one language only, or send the file below.',
  snippet: 'For the page of a course (HTML)',
  code: 'The link as a code to scan',
  codeLong:
    'This link has {read} bytes, and a code to scan holds {max} at most. Share the levers and the seed only, or the link itself.',
  files: 'As files',
  filesHelp: 'The text of this notebook as it stands, and what came of your run.',
  saveText: 'Notebook, {language} (.md)',
  saveCsv: 'Results (.csv)',
  saveJson: 'Results (.json)',
  notRun: 'Results can be saved once your run is up to date.',
  filesSame:
    'The same bytes as “sluice run --format csv” and “--format json” give for these levers and this seed.',
  opening: 'Opening the notebook in this link …',
  refused: 'This link was not opened',
  faultLong:
    'The link has {read} characters, but {max} is the most that is read. Ask for the notebook as a file (.md). Nothing was changed.',
  faultOdd:
    'Character {at} of what follows “#/t/” is none that a link has: it was cut off or changed on its way. Ask for it to be sent again, or as a file (.md). Nothing was changed.',
  faultNewer:
    'The link is of form {read}, and this page reads forms up to {max}. Load the page again, or open the link in a newer Sluice. Nothing was changed.',
  faultCut:
    'The link is cut off or changed on its way: of its {read} characters no notebook can be unpacked. Ask for it to be sent again, or as a file (.md). Nothing was changed.',
  faultSwollen:
    'Unpacking what follows “#/t/” was stopped after {read} bytes; {max} are allowed. Ask for the notebook as a file (.md). Nothing was changed.',
  faultOther:
    'What follows “#/t/” can be unpacked, but it holds no texts of a notebook by language. Ask for the link to be made again with “Share”. Nothing was changed.',
  refusedProblems: 'The notebook in this link was not opened; nothing was changed. To be mended in it:',
  beside: 'This link was opened beside your work, which is as you left it:',
  olderEngine:
    'The link was made with engine {read}; this page has engine {now}. Numbers can differ from those its sender saw.',
  otherScenario:
    'The link was made with another version of this notebook ({read}; here it is {now}). Numbers can differ from those its sender saw.',
  heavy:
    'This notebook does not come with this site, and asks for {read} person-days; up to {max} are run without asking. Run it if you can wait, or make it smaller under “Edit”.',
  run: 'Run {read} person-days',
  safe: 'Safe: nothing is run by itself, and no kept work is opened. What you do here is not kept. What was kept before lies untouched.',
  saveKept: 'Save what was kept as a file',
  leaveSafe: 'Open as usual',
  nothingKept: 'Nothing is kept of this notebook in this browser.',
  held: 'Held by whoever shared this link.',
  openWhole: 'Open in Sluice',
  drop: 'Open “{name}”?',
  dropHelp: 'It opens as a copy. Your work in this notebook is kept as it is, and the home page lists both.',
  dropUnkept: 'What you did here is not kept in this browser: save it as a file first.',
  openCopy: 'Open as a copy',
  stay: 'Stay here',
  dropNotOpened: '“{name}” was not opened',
});
