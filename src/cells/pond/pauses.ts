import { problem, rawText, type Problem, type Raw, type RawEntry } from '../../schema/index.ts';

/** An evening on which the pond pauses by itself, and what is said then. */
export interface Pause {
  readonly day: number;
  readonly text: string;
}

/** More would be a film, not a lesson. */
const mostPauses = 20;

/** Reads the evenings of an author: a sentence by its day. Those that cannot be are left out and said. */
export function readPauses(raw: Raw | undefined, last: number, problems: Problem[]): Pause[] {
  if (!raw) return [];
  if (raw.kind !== 'map') {
    problems.push(problem('keyType', 'pause', { read: rawText(raw), takes: 'map' }, raw.place));
    return [];
  }
  if (raw.entries.length > mostPauses)
    problems.push(
      problem(
        'runNumber',
        'pause',
        { name: 'pause', read: raw.entries.length, min: 0, max: mostPauses },
        raw.place,
      ),
    );
  return raw.entries
    .slice(0, mostPauses)
    .flatMap((entry) => readPause(entry, last, problems) ?? [])
    .sort((a, b) => a.day - b.day);
}

function readPause({ key, keyPlace, value }: RawEntry, last: number, problems: Problem[]): Pause | null {
  const day = /^\d{1,6}$/.test(key) ? Number(key) : Infinity;
  const text = value.kind === 'scalar' && value.value !== null ? String(value.value).trim() : '';
  if (day > last)
    problems.push(problem('runNumber', 'pause', { name: 'pause', read: key, min: 0, max: last }, keyPlace));
  else if (text === '')
    problems.push(problem('keyType', `pause.${key}`, { read: rawText(value), takes: 'text' }, value.place));
  else return { day, text };
  return null;
}
