import { glossary } from '../../languages/zh/glossary.ts';
import { termNames, type TermId } from './terms.ts';

/** What a term is called in the language the reader is not reading: every term stands in both. */
export const otherName = (id: TermId, language: string): { readonly name: string; readonly lang: string } =>
  language === 'zh'
    ? { name: termNames[id].english, lang: 'en' }
    : { name: glossary[`termName.${id}`], lang: 'zh-CN' };
