import type { Attempt } from '../../cells/checkpoint/answer.ts';
import { declarations } from '../../catalogue/index.ts';
import { formatOf } from '../../controls/scale.ts';
import { findLever, leverText, type Speaker } from '../../schema/index.ts';
import { loopWords } from './words.ts';

/** Levers that were moved, with their values, in words. */
export function sayLevers(
  { levers }: Pick<Attempt, 'levers'>,
  labels: Readonly<Record<string, string>>,
  speaker: Speaker,
): string {
  const said = Object.entries(levers).map(([path, value]) => {
    const address = findLever(declarations, path);
    if ('unknown' in address) return `${path} ${String(value)}`;
    const { root, item, lever, declared } = address;
    const own = speaker.say(leverText(root, lever, declared, 'label'));
    const name = item === undefined ? own : `${labels[`${root}.${item}`] ?? item} · ${own}`;
    const written = typeof value === 'number' ? speaker.number(value, formatOf(declared)) : String(value);
    return speaker.say(loopWords.leverTo, { lever: name, value: written });
  });
  return said.length === 0 ? speaker.say(loopWords.levers) : said.join(' · ');
}
