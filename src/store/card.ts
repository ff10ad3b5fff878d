import type { Head } from './revision.ts';

/** What the list of works says of one, and where its last revision is. It is written together with that one. */
export interface Card extends Head, Facts {
  readonly schema: number;
  /** When it was saved last: milliseconds since 1970. */
  readonly at: number;
  /** Operations saved since it was last saved as a file. */
  readonly unexported: number;
  /** When it was thrown away; null for most. */
  readonly removed: number | null;
  /** The work it parted from, when two tabs had gone different ways. */
  readonly from: string | null;
}

/** What the page knows of a work that its list should say. */
export interface Facts {
  /** The notebook it is work in; shipped ones are opened by it. */
  readonly slug: string;
  readonly title: string;
  /** Operations done, cells answered. */
  readonly steps: number;
  readonly answers: number;
  /** Cells that ask for something, and those of them that were answered; absent in works saved before it was counted. */
  readonly asked?: number;
  readonly answered?: number;
  /** The fingerprint of a newer shipped text that the reader decided not to take. */
  readonly declined: string | null;
}

const texts = ['work', 'sum', 'originals', 'slug', 'title'] as const;
const numbers = ['rev', 'schema', 'at', 'unexported', 'steps', 'answers'] as const;

/** A card out of the disk; null if it is none. */
export function readCard(raw: unknown): Card | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const fields = raw as Record<string, unknown>;
  const { removed, from, declined } = fields;
  const whole =
    texts.every((name) => typeof fields[name] === 'string') &&
    numbers.every((name) => Number.isFinite(fields[name])) &&
    (removed === null || typeof removed === 'number') &&
    (from === null || typeof from === 'string') &&
    (declined === null || typeof declined === 'string') &&
    [fields.asked, fields.answered].every((one) => one === undefined || Number.isFinite(one));
  return whole && isWorkName(fields.work as string) ? (raw as Card) : null;
}

/** The name of a work: the notebook's, and the number of the copy if it is not the first. */
export const workName = (slug: string, copy: number): string => (copy === 1 ? slug : `${slug}+${copy}`);

const form = /^([a-z0-9][a-z0-9-]{0,79})(?:\+([1-9]\d{0,5}))?$/;

export const isWorkName = (name: string): boolean => form.test(name);

/** The notebook that a work is called after, and the number of the copy. */
export function partsOfName(name: string): { readonly slug: string; readonly copy: number } | null {
  const match = form.exec(name);
  return match && { slug: match[1]!, copy: Number(match[2] ?? 1) };
}

/** A name that no work has yet. */
export function freeName(slug: string, taken: readonly string[]): string {
  const copies = taken.flatMap((name) => {
    const parts = partsOfName(name);
    return parts?.slug === slug ? [parts.copy] : [];
  });
  return workName(slug, Math.max(0, ...copies) + 1);
}
