import { leverText, type ListedLever } from '../schema/index.ts';
import type { Page } from './context.ts';

/** What a lever is called where it stands without its mechanism: `Ads · Spend per day`. */
export function leverName({ shown, speaker }: Page, { root, item, name, lever, each }: ListedLever): string {
  const { labels } = shown.scenario;
  const label = speaker.say(leverText(root, name, lever, 'label'));
  const of = item === undefined ? [] : [labels[`${root}.${item}`] ?? item];
  return [...of, label, ...(each === undefined ? [] : [each])].join(' · ');
}
