import { declarations } from '../../catalogue/index.ts';
import { sayLeverValue } from '../../controls/sayLeverValue.ts';
import { sayUnit } from '../../controls/scale.ts';
import { findLever, leverText, type LeverValue, type Speaker } from '../../schema/index.ts';
import type { Operation } from '../../store/index.ts';
import type { Page } from '../context.ts';
import { keepWords } from './words.ts';

/**
 * What an operation did, in words. `valueOf` says what a lever stands at; a lever that was undone is `back` there.
 */
export function sayOperation(
  operation: Operation,
  page: Pick<Page, 'speaker' | 'shown'>,
  valueOf: (path: string) => LeverValue,
  back = false,
): string {
  const { say } = page.speaker;
  switch (operation.kind) {
    case 'levers': {
      const paths = [...Object.keys(operation.set), ...operation.back];
      if (paths.length !== 1) return say(keepWords.leversMany, { count: paths.length });
      const text = back ? keepWords.leverBack : keepWords.leverTo;
      const [lever, value] = sayLever(paths[0]!, valueOf(paths[0]!), page);
      return say(text, { lever, value });
    }
    case 'seed':
      return say(keepWords.seedTo, { seed: operation.seed ?? page.shown.scenario.seed });
    case 'answer':
      return say(keepWords.answered, { cell: operation.cell });
    case 'text':
      return say(keepWords.edited);
    case 'reset':
      return say(operation.what === 'all' ? keepWords.allReset : keepWords.leversReset);
  }
}

/** What a lever is called, and its value with what it counts. */
export function sayLever(
  path: string,
  value: LeverValue,
  { speaker, shown }: { readonly speaker: Speaker; readonly shown: Page['shown'] },
): [name: string, value: string] {
  const address = findLever(declarations, path);
  if ('unknown' in address) return [path, String(value)];
  const { root, lever: name, declared: lever } = address;
  const label = speaker.say(leverText(root, name, lever, 'label'));
  const { item } = address;
  const owner = item && (shown.scenario.labels[`${root}.${item}`] ?? item);
  const unit = sayUnit(lever, speaker);
  const written = sayLeverValue({ root, name, lever }, value, speaker);
  return [!owner ? label : `${owner} · ${label}`, unit === '' ? written : `${written} ${unit}`];
}
