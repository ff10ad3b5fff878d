import type { Text } from '../../schema/index.ts';
import type { StarterGroup } from './starters.ts';
import { editWords } from './words.ts';

/** What the groups of the menu are called. */
export const groupTexts: Readonly<Record<StarterGroup, Text>> = {
  text: editWords.groupText,
  levers: editWords.groupLevers,
  charts: editWords.groupCharts,
  data: editWords.groupData,
  teaching: editWords.groupTeaching,
};
