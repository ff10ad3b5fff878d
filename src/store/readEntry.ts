import type { LeverValue } from '../schema/index.ts';
import type { Entry, Step } from './history.ts';
import type { Json, Operation } from './stand.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Entries out of a text that nobody vouches for; null if it holds anything else. */
export function readEntries(text: string): Entry[] | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(raw)) return null;
  const entries = raw.map(readEntry);
  return entries.includes(null) ? null : (entries as Entry[]);
}

/** One entry of a history; null if it is none. Whether it fits the history is another question (`grown`). */
export function readEntry(raw: unknown): Entry | null {
  if (!isFields(raw)) return null;
  if (raw.kind === 'went') return isCount(raw.to) ? { kind: 'went', to: raw.to } : null;
  if (raw.kind === 'named')
    return isCount(raw.step) && typeof raw.name === 'string'
      ? { kind: 'named', step: raw.step, name: raw.name }
      : null;
  const step = raw.kind === 'step' ? readStep(raw.step) : null;
  return step && { kind: 'step', step };
}

function readStep(raw: unknown): Step | null {
  if (!isFields(raw)) return null;
  const { id, parent, at } = raw;
  const operation = readOperation(raw.operation);
  const fits = isCount(id) && isCount(parent) && typeof at === 'number' && Number.isFinite(at);
  return operation && fits ? { id, parent, operation, at } : null;
}

function readOperation(raw: unknown): Operation | null {
  if (!isFields(raw)) return null;
  switch (raw.kind) {
    case 'levers':
      return readLevers(raw);
    case 'seed':
      return raw.seed === null || typeof raw.seed === 'string' ? { kind: 'seed', seed: raw.seed } : null;
    case 'answer':
      return typeof raw.cell === 'string' && raw.answer !== undefined
        ? { kind: 'answer', cell: raw.cell, answer: raw.answer as Json }
        : null;
    case 'text':
      return readText(raw);
    case 'reset':
      return raw.what === 'levers' || raw.what === 'all' ? { kind: 'reset', what: raw.what } : null;
    default:
      return null;
  }
}

function readLevers({ set, back }: Fields): Operation | null {
  if (!isFields(set) || !Array.isArray(back)) return null;
  if (!Object.values(set).every(isLeverValue) || !back.every((path) => typeof path === 'string')) return null;
  return { kind: 'levers', set: set as Record<string, LeverValue>, back };
}

function readText({ language, at, removed, inserted }: Fields): Operation | null {
  // A language is looked up by its name, so a name that every object has would find what is no text.
  const named = typeof language === 'string' && /^[a-z]{2,3}(-[a-zA-Z]{2,8})?$/.test(language);
  return named && isCount(at) && isCount(removed) && typeof inserted === 'string'
    ? { kind: 'text', language, at, removed, inserted }
    : null;
}

const isFields = (raw: unknown): raw is Fields =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const isCount = (raw: unknown): raw is number => Number.isSafeInteger(raw) && (raw as number) >= 0;

const isLeverValue = (raw: unknown): boolean =>
  raw === null || ['boolean', 'number', 'string'].includes(typeof raw);
