/** The notebook room: a Markdown file becomes a document, a scenario and what is wrong with them; edits splice the text. */
export { openNotebook, readTranslation, largestFile, type Sources } from './open.ts';
export type { Notebook } from './notebook.ts';
export { aboutKeys, levels, type About, type Level } from './about.ts';
export { worldKeys } from './world.ts';
export * from './document.ts';
export { linesOf, placeAt, replaceRange, type SourceRange } from './lines.ts';
export type { Newline } from './fileParts.ts';
export { parseReference, type MeasureReference } from '../schema/index.ts';
export { readTyped } from './readTyped.ts';
export { readScalar, readYaml, type ReadYaml } from './yaml.ts';
export { formulaReader } from './formulaReader.ts';
export * from './splice.ts';
export * from './edits.ts';
export { withUnchanged } from './sameCells.ts';
export { editKey } from './editKey.ts';
export { formatVersion } from './format.ts';
export { emptyScenario, namesOf, type Worlds } from './frontMatter.ts';
export type { CellKind, Vocabulary, WorldNames } from './vocabulary.ts';
