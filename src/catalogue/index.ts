/** The catalogue room: the vocabulary of notebooks and the texts to translate, built from the declarations. */
export * from './texts.ts';
export * from './vocabulary.ts';
export { declarations, references } from '../model/index.ts';
