import type { checklistKeys } from './scenario.ts';
import { words } from './words.ts';

/** What the questions of a campaign's checklist are called. */
export const checklistWords = words('checklist', {
  purpose: 'Purpose',
  worth: 'What it may cost',
  timing: 'Timing',
  flow: 'Flow',
  people: 'Who does what',
  prizes: 'Prizes',
  look: 'Look',
  copy: 'Copy',
  channel: 'Channel',
  substitute: 'If the channel fails',
  rhythm: 'Rhythm',
} satisfies Record<(typeof checklistKeys)[number], string>);
