import { nearest } from './nearest.ts';
import type { Place } from './raw.ts';
import { shownText } from './shownText.ts';
import { sayEnglish, words, type Say, type Text, type Values } from './words.ts';

/** A mistake of an author or learner: a value, never an exception. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** English; a page says it again from `code` and `values`. */
  readonly message: string;
  readonly values: Values;
  /** What it is about: a lever path, a cell id, a flag. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The file it stands in, when that is another one than the file that was read. */
  readonly file?: string;
}

/** Every message to authors, once: what was read, what is allowed, what to do. */
export const problemWords = words('problem', {
  // Levers
  leverUnknown: 'There is no lever “{path}”. {hint}',
  leverType: '“{path}” was given {read}, but takes {takes}.',
  leverRange:
    '“{path}” was given {read}, but must lie between {min} and {max}. Choose a value in that range; until then nothing changes.',
  leverStep: '“{path}” was given {read}, but takes whole numbers only. Leave out the fraction.',
  leverOption: '“{path}” was given {read}, but takes one of: {allowed}.',
  leverNoNumber: '“{path}” holds no number. Name a lever that does, or a measure.',
  leverTwice: '“{path}” is set twice. Keep one of them.',
  moneyCurrency:
    '“{path}” was given {read}, but this world counts in {currency}. Write {currency} or whole minor units.',
  // Formulas; {read} is the part it is about
  formulaEmpty: 'The formula of “{path}” is empty. Write one; “false” means nobody and never.',
  formulaLong: 'The formula of “{path}” has {read} characters, but {max} is the most. Shorten it.',
  formulaMany:
    'The formula of “{path}” has more than {max} numbers, names and operations together. Leave some out.',
  formulaDeep:
    'The formula of “{path}” has more than {max} brackets or conditions one within another. Lay it out flatter.',
  formulaCharacter:
    'The formula of “{path}” has “{read}”, which no formula can hold. Use names, numbers, brackets, + - * / % ^, comparisons, and, or, not.',
  formulaInstead: 'The formula of “{path}” has “{read}”. Write “{instead}”.',
  formulaNumber:
    'The formula of “{path}” has “{read}”, which is too large for a number. Write a smaller one.',
  formulaPercent:
    'In the formula of “{path}” a “%” has nothing to divide by. It gives the remainder of a division: write a percentage as a fraction, such as 0.3.',
  formulaSideBySide:
    'In the formula of “{path}” nothing joins “{read}”. Write an operator in between, such as * or and.',
  formulaBrackets:
    'In the formula of “{path}” “{read}” has no partner. Every “(” needs a “)”, and every “?” a “:”.',
  formulaSyntax:
    'In the formula of “{path}” nothing can be made of “{read}” where it stands. Look at what is before it.',
  formulaUnfinished: 'The formula of “{path}” breaks off behind “{read}”. Write what is missing.',
  formulaName: 'The formula of “{path}” names “{read}”, which is not known. {hint}',
  formulaHidden:
    'The formula of “{path}” names “{read}”, which is known to the simulation only; an analyst could not read it. Use something that can be observed.',
  formulaWindow:
    'The formula of “{path}” has “{read}”, which is counted over a number of days. Write one of: {allowed}.',
  formulaCall: 'The formula of “{path}” has “{read}” alone, but it is a function. Write {example}.',
  formulaNoCall:
    'The formula of “{path}” has “{read}” with brackets, but it is no function. Write it without.',
  formulaFunction: 'The formula of “{path}” calls “{read}”, which is no function. {hint}',
  formulaArguments: 'The formula of “{path}” gives “{read}” {count} values. Write {example}.',
  formulaNumberWanted:
    'The formula of “{path}” has “{read}”, which is yes or no, where a number is needed. Write “{read} ? 1 : 0” to count it.',
  formulaTruthWanted:
    'The formula of “{path}” has “{read}”, which is a number, where yes or no is needed. Write a comparison, such as “{read} > 0”.',
  formulaClass:
    'The formula of “{path}” has “{read}”, which is one of a few kinds. Compare it with one of them, such as “{example}”. There are: {allowed}.',
  itemName:
    '“{read}” cannot name an item of {collection}. Use a small letter first, then letters, digits and hyphens (40 at most).',
  itemUnknown: '{collection} has no item “{read}”. {hint}',
  itemsMany: '{collection} has {read} items, but {max} is the most. Join some of them.',
  itemsMissing: '{collection} has no items, but needs at least one. Name one in the front matter.',
  sharesSum: 'The shares of {collection} sum to {read}, but must sum to 1. Change one of them.',
  nodeLate:
    'Node “{path}” is centred on day {read}, but the run ends after {days} days. Move it or run longer.',
  kindDated: '“{path}” is dated, but a channel stays of one kind for a whole run. Set it in the world.',
  leverSize:
    '“{path}” is a word, a switch or without a limit, so it has no size that could be moved to either end of a range. Name a lever that holds a number.',
  // World and run
  worldUnknown: 'There is no world “{read}”. {hint}',
  runNumber: '{name} was given {read}, but takes a whole number from {min} to {max}.',
  seedLong: 'The seed has {read} characters, but {max} is the most. Shorten it.',
  seedType: 'The seed was given {read}, but takes a word or a sentence.',
  trialShared:
    '“{path}” acts on what everybody shares, so it cannot be tried on a part of the people. Move it to the “set” of the strategy.',
  personUnknown: 'Nobody was number {read} to join: fewer people did. Choose a smaller number.',
  strategiesFew: 'There are {read} strategies here, but a comparison takes {min} to {max}. {hint}',
  strategyUnknown: 'There is no strategy “{read}”. {hint}',
  mechanismUnknown: 'There is no mechanism “{read}”. {hint}',
  memory:
    'This run may need {read} MB, but {max} MB is the limit. Lower people or days, let a sample stand for everybody (“sample”), or run it on the command line, where --memory raises the limit.',
  currencyUnknown: 'There is no currency “{read}” here. Take one of: {allowed}.',
  calendarDay:
    'A calendar entry names day {read}, but only days {min} to {max} are possible there. Move it, or run longer.',
  // Files and front matter
  fileUnreadable: '{read} cannot be read: {reason}. Check the name and that you may read it.',
  fileUnwritable: '{read} cannot be written: {reason}. Choose another place with --out.',
  fileLarge: 'This file has {read} kB, but {max} kB is the most. Split it.',
  fileText: 'This file is not UTF-8 text. Save it as UTF-8.',
  frontMissing: 'A scenario begins with a line “---”, its settings, and another “---”. Add them at the top.',
  frontLarge: 'The front matter has {read} kB, but {max} kB is the most. Move what stands in it to a world.',
  formatMissing:
    'The front matter has no “sluice: 1”. Add it as its first line, so that later versions know how to read the file.',
  formatNewer:
    'This file is written for format {read}, but this Sluice reads up to {max}. Get a newer Sluice.',
  keyUnknown: 'There is no key “{read}” here. {hint}',
  keyMissing: 'The key “{name}” is missing. Add a line “{name}: …”.',
  keyType: '“{path}” was given {read}, but takes {takes}.',
  keyOption: '“{path}” was given {read}, but takes one of: {allowed}.',
  idName:
    '“{read}” cannot be the id of a scenario. Use a small letter first, then letters, digits and hyphens (40 at most).',
  ofUnknown:
    'This file translates “{read}”, but there is no such scenario beside it. Write the id of its first language behind “of”.',
  languageUnknown: 'There is no language “{read}”. {hint}',
  // YAML
  yamlSyntax: 'This is not YAML that can be read: {reason}.',
  yamlAlias: 'Aliases and anchors (“{read}”) are not used in Sluice files. Write the value out.',
  yamlTag: 'Tags (“{read}”) are not used in Sluice files. Write a plain value.',
  yamlComment:
    'Everything after “#” is cut off here as a comment: “{read}”. Put the value in quotes, or put the comment on a line of its own.',
  yamlMany: 'There are more than {max} keys here. Leave some out.',
  yamlDeep: 'This is nested deeper than {max} levels, the most that are read. Lay it out flatter.',
  yamlKey: 'The key “{read}” cannot be used. Choose another word.',
  yamlTwice: 'The key “{read}” stands twice here. Keep one of them.',
  // Cells and prose
  cellKind: 'There is no cell kind “{read}”. {hint}',
  cellId:
    '“{read}” cannot be the name of a cell. Use a small letter first, then letters, digits and hyphens.',
  cellWords:
    '“{read}” is more than a kind and a name. Write only “{kind} {example}”; options stand in the lines below.',
  cellLarge: 'This cell has {read} kB, but {max} kB is the most. Shorten it.',
  cellPlace:
    'A cell in a list or a quotation is shown as plain code. Begin its fence at the start of a line.',
  cellIdTwice: 'Two cells are called “{read}”. Give one of them another name.',
  cellIdMissing:
    'This cell needs a name behind its kind, such as “{kind} {example}”, because a translation or an answer refers to it.',
  cellUntranslated:
    'This translation has no cell “{read}”, which the first language has. Add a fence “{kind} {read}”.',
  cellNotInBase: 'The first language has no cell “{read}”. {hint}',
  cellBodyTranslated:
    '“{read}” is no text of this cell, so it stands in the first language only. Take it out of this fence.',
  cellTextUntranslated:
    'The text “{read}” of the cell “{name}” is not translated. Say it in this fence, under the same key.',
  entriesCount: '“{path}” has {read} entries, but takes {min} to {max}. Add some, or leave some out.',
  textEmpty: 'The text “{path}” is empty. Write it, for learners read it.',
  predictCurve:
    '“{read}” is one number and has no curve. Ask for a point, or draw a measure that has a course over time. {hint}',
  afterUnknown: 'No cell “{read}” is answered in this notebook, so nothing can wait for it. {hint}',
  cellNamedUnknown: 'There is no cell “{read}” in this notebook to look at. {hint}',
  goalUnknown:
    'There is no checkpoint “{read}” in this notebook. {hint} A notebook without a goal says “goal: none”.',
  afterCircle: 'Cells wait for each other in a circle at “{read}”. Leave out one “after”.',
  measureUnknown: 'There is no measure “{read}”. {hint}',
  chartUnknown: 'There is no chart “{read}”. {hint}',
  chartMeasure: 'The chart “{chart}” cannot draw “{read}”. It draws: {allowed}.',
  formatUnknown: 'There is no number format “{read}”. {hint}',
  liveForm: '“{read}” is not a live value. Write a measure, such as “{example}”.',
  containerUnknown: 'There is no container “:::{read}”. {hint}',
  containerOpen:
    'This container “:::{read}” is never closed. Add a line “:::”; one around another takes four colons at both ends.',
  containerSpace:
    '“{read}” has a space behind the colons and would be plain text. Write it without the space.',
  containerStray: 'This “:::” closes nothing. Remove it.',
  containerText:
    '“{read}” is more than the name of a container and would be plain text. Put the rest on a line of its own.',
  containerPlace:
    'A container in a list or a quotation is shown without its frame. Begin it at the start of a line.',
  proseOpen:
    'This block begins with “{read}” and is never closed, so it takes in all that follows. Add a line “{read}”.',
  proseTangled:
    'The text from here on nests too deeply, or has too many brackets and marks, to be read as Markdown. Break it up with blank lines or leave some out.',
  htmlText: 'HTML is shown as plain text here. Use Markdown.',
  linkScheme:
    'The address “{read}” is not opened: only https, mailto and places on this page (#…) are. Use one of these, or leave the words without a link.',
  imagePlace:
    'The picture “{read}” is not loaded: only pictures of this site (a relative address) are. Put the picture beside the page, or leave it out.',
  // Links of the page
  linkVersion: 'This link was made by engine {read}; this lab has engine {max}. Open it in a newer Sluice.',
  linkStrategyPart:
    'The strategy “{read}” also does something on single days or with a small group, and this notebook has no place for it. Only its levers were set.',
  linkPart: 'The link has a part “{read}” that is not understood. {hint}',
  linkLong: 'The link has {read} characters, but {max} is the most.',
  // Logs of events
  eventColumn:
    'The log has no column “{path}”, only: {read}. Its first row must name distinct_id, event and time.',
  eventFields:
    'This row has {read} fields, but the first row names {max}. It is left out; look for a missing quote.',
  eventField: '“{path}” of this row was given “{read}”, but takes {takes}. The row is left out.',
  eventCurrency:
    'This row counts in “{read}”, but the log in {currency}, and a log has one currency. The row is left out.',
  // Command line
  commandUnknown: 'There is no command “{read}”. {hint}',
  flagUnknown: 'There is no option “{read}”. {hint}',
  flagTwice: 'The option “{read}” is given twice. Keep one of them.',
  flagValue: 'The option {path} was given {read}, but takes {takes}.',
  flagSwitch: 'The option {path} was given {read}, but it is a switch. Write {path} alone, or leave it out.',
  flagOption: 'The option {path} was given {read}, but takes one of: {allowed}.',
  flagMissing: 'The option {path} is missing. Write it, such as {path} {example}.',
  flagEmpty: 'The option {path} has no value. Write {path} {example}.',
  argumentMissing: 'The command “{command}” needs {name}.',
  argumentExtra: 'The command “{command}” does not take “{read}”.',
});

export type ProblemCode = keyof typeof problemWords;

/** What a place can take, for messages that say so. */
export const takesWords = words('takes', {
  number: 'a number',
  share: 'a number from 0 to 1 or a percentage such as 30%',
  money: 'a whole number of minor units, or an amount with its currency such as 80 CNY',
  limit: 'an amount of money, or the word none',
  word: 'a word',
  toggle: 'true or false',
  text: 'a text',
  formula: 'a formula such as age > 28',
  map: 'lines of “name: value”',
  list: 'a list such as [a, b]',
  range: 'two ends of a range such as [0.5, 0.9]',
  rising: 'a list of rising numbers such as [4, 12, 52]',
  seed: 'a word or a sentence',
  path: 'path=value, such as channels.ads.spendPerDay=8000',
  version: 'the number of a format, such as 1',
  date: 'a date such as 2024-01-31',
  dateTime: 'a date such as 2024-01-31, with or without a time of day',
  count: 'a whole number',
  amount: 'an amount in major units, such as 12.50',
});

const hintWords = words('hint', {
  nearest: 'Did you mean “{nearest}”?',
  allowed: 'There are: {allowed}.',
  none: 'Look it up in the reference, or leave it out.',
});

/** Every text a problem is made of, for checking a language. */
export const problemTexts: readonly Text[] = [problemWords, takesWords, hintWords].flatMap((all) =>
  Object.values(all),
);

/** A problem's sentence in any language. */
export function sayProblem(say: Say, code: ProblemCode, values: Values): string {
  const filled: Record<string, string | number> = { ...values };
  const takes =
    typeof values.takes === 'string' ? takesWords[values.takes as keyof typeof takesWords] : undefined;
  if (takes) filled.takes = say(takes);
  const hint = values.nearest ? hintWords.nearest : values.allowed ? hintWords.allowed : hintWords.none;
  filled.hint = say(hint, values);
  return say(problemWords[code], filled);
}

const nowhere: Place = { line: 1, column: 1, endColumn: 1 };

/** Makes a problem; `place` is where it was written, if it was written in a file. */
export function problem(
  code: ProblemCode,
  path: string,
  values: Values = {},
  place: Place = nowhere,
  severity: Problem['severity'] = 'error',
): Problem {
  const all = shown({ path, ...values });
  const message = sayProblem(sayEnglish, code, all);
  const { line, column, endColumn } = place;
  return { severity, code, message, values: all, path, line, column, endColumn };
}

/** What was read is said back so that it can be read; what is allowed is our own. */
const shown = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'allowed' ? shownText(value) : value,
    ]),
  );

/** The `nearest` or `allowed` of a message about a word that is not known. */
export function hintFor(written: string, allowed: readonly string[]): Values {
  const like = nearest(written, allowed);
  if (like !== undefined) return { nearest: like };
  return allowed.length > 0 && allowed.length <= 24 ? { allowed: allowed.join(', ') } : {};
}

/** True if any of them is an error: the thing cannot be used as it was given. */
export const anyError = (problems: readonly Problem[]): boolean =>
  problems.some((one) => one.severity === 'error');
