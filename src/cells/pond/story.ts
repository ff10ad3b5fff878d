import {
  personId,
  type LifeEntry,
  type LifeEvent,
  type LifeStory,
  type LifeTerm,
} from '../../metrics/index.ts';
import { termText, type Speaker } from '../../schema/index.ts';
import { lifeText, storyWords } from './lifeWords.ts';

/** What channels, segments and items are called, by their paths; what is not named there goes by its own name. */
export type Labels = Readonly<Record<string, string>>;

const labelOf = (labels: Labels, path: string): string => labels[path] ?? path.split('.').at(-1)!;

/** Who she is and how it ended, in sentences. */
export function sayLife({ life, end, until }: LifeStory, labels: Labels, { say }: Speaker): string[] {
  const who = {
    channel: labelOf(labels, `channels.${life.channel}`),
    segment: labelOf(labels, `segments.${life.segment}`),
  };
  const came =
    life.joinDay < 0
      ? say(storyWords.cameBefore, { ...who, days: -life.joinDay })
      : say(storyWords.came, { ...who, day: life.joinDay });
  const ended =
    life.leftDay === null
      ? say(storyWords.stays, { day: until })
      : say(storyWords.leaves, {
          day: life.leftDay,
          reason: sayWhat(end ?? { what: life.reason ?? 'left' }, labels, { say }),
        });
  return [came, ended, say(storyWords.inLog, { id: personId(life.number) })];
}

/** What happened, with the item that it concerns. */
export function sayWhat(
  { what, item }: Pick<LifeEvent, 'what' | 'item'>,
  labels: Labels,
  { say }: Pick<Speaker, 'say'>,
): string {
  const about = item ?? (what.startsWith('nodes.') ? what : undefined);
  const name = say(lifeText(what));
  return about === undefined ? name : `${name} · ${labelOf(labels, about)}`;
}

/** How likely it was, or how much it was about. */
export function sayHow(entry: LifeEntry | LifeEvent, { say, number }: Speaker): string {
  const parts: string[] = [];
  if (entry.chance !== undefined) {
    const text = entry.kind === 'risk' ? storyWords.risk : storyWords.chance;
    parts.push(say(text, { share: number(entry.chance, 'percent') }));
  }
  if (entry.amount !== undefined)
    parts.push(number(entry.amount, 'money' in entry && entry.money ? 'money' : 'number'));
  return parts.join(' · ');
}

/** One term: what it is, the item that it belongs to, and what it adds. */
export function sayTerm({ id, label, item, value }: LifeTerm, labels: Labels, speaker: Speaker): string {
  const name = [speaker.say(termText(id, label)), item === undefined ? '' : labelOf(labels, item)];
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  return `${name.filter(Boolean).join(' · ')} ${value < 0 ? '−' : '+'}${speaker.number(rounded, 'decimal')}`;
}
