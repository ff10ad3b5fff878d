import { edit } from './zh/edit.ts';
import { glossary } from './zh/glossary.ts';
import { present } from './zh/present.ts';
import { problems } from './zh/problems.ts';
import { record } from './zh/record.ts';
import { rule } from './zh/rule.ts';
import { sources } from './zh/sources.ts';
import { studies } from './zh/studies.ts';
import { studyCharts } from './zh/studyCharts.ts';
import { totals } from './zh/totals.ts';

/** Simplified Chinese for what nobody reads at once: sources, the glossary, what is wrong, editing, presenting, studies. */
export const zhLater: Readonly<Record<string, string>> = {
  ...sources,
  ...totals,
  ...record,
  ...glossary,
  ...edit,
  ...present,
  ...rule,
  ...studies,
  ...studyCharts,
  ...problems,
};
