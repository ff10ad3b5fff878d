import { declarations } from '../catalogue/index.ts';
import { sayLeverValue } from '../controls/sayLeverValue.ts';
import { sayUnit } from '../controls/scale.ts';
import { findLever, leverText, type LeverValue } from '../schema/index.ts';
import type { Page } from './context.ts';

/** What a lever is called in a sentence: its item, if it belongs to one, and its label. */
export function leverName(path: string, { shown, speaker }: Pick<Page, 'shown' | 'speaker'>): string {
  const address = findLever(declarations, path);
  if ('unknown' in address) return path;
  const { root, item, lever, declared, each } = address;
  const { labels } = shown.scenario;
  const names = [item === undefined ? '' : (labels[`${root}.${item}`] ?? item), each ?? ''].filter(Boolean);
  return [...names, speaker.say(leverText(root, lever, declared, 'label'))].join(' · ');
}

/** A value of a lever in words, with its unit. */
export function leverWritten(path: string, value: LeverValue, { speaker }: Pick<Page, 'speaker'>): string {
  const address = findLever(declarations, path);
  if ('unknown' in address) return String(value);
  const { root, lever: name, declared } = address;
  const written = sayLeverValue({ root, name, lever: declared }, value, speaker);
  return typeof value === 'number' ? `${written} ${sayUnit(declared, speaker)}`.trim() : written;
}
