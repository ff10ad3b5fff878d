import { Inflate, deflateSync } from 'fflate';
import type { Originals } from './stand.ts';

/** The most characters that a link may have, and the most bytes that may come out of one. */
export const longestTextLink = 32 * 1024;
export const largestInflated = 1024 * 1024;

/** What a link with texts begins with: the version of its form. */
const version = 1;

/** Texts of a notebook by language, packed for an address: a byte of version, then what was deflated. */
export function packTexts(originals: Originals): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(originals)), { level: 9 });
  const bytes = new Uint8Array(packed.length + 1);
  bytes[0] = version;
  bytes.set(packed, 1);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Why a link with texts was not opened, with what was read of it. */
export type LinkFault =
  | { readonly fault: 'long'; readonly read: number; readonly max: number }
  /** Characters that no link has, or nothing at all: the first of them stands at this place, counted from 1. */
  | { readonly fault: 'odd'; readonly at: number }
  | { readonly fault: 'newer'; readonly read: number; readonly max: number }
  | { readonly fault: 'cut'; readonly read: number }
  /** Unpacking was stopped after so many bytes. */
  | { readonly fault: 'swollen'; readonly read: number; readonly max: number }
  /** It can be unpacked, but what comes out is no notebook. */
  | { readonly fault: 'other' };

/** The texts out of an address that nobody vouches for. */
export function unpackTexts(link: string): { readonly texts: Originals } | LinkFault {
  if (link.length > longestTextLink) return { fault: 'long', read: link.length, max: longestTextLink };
  const odd = link.search(/[^A-Za-z0-9_-]/);
  if (odd >= 0 || link === '') return { fault: 'odd', at: Math.max(odd, 0) + 1 };
  const bytes = bytesOf(link);
  if (!bytes || bytes.length < 2) return { fault: 'cut', read: link.length };
  if (bytes[0]! > version) return { fault: 'newer', read: bytes[0]!, max: version };
  if (bytes[0] !== version) return { fault: 'other' };
  const inflated = inflate(bytes.subarray(1));
  if (inflated === null) return { fault: 'cut', read: link.length };
  if (inflated.size > largestInflated) return { fault: 'swollen', read: inflated.size, max: largestInflated };
  const texts = readTexts(inflated.parts);
  return texts ? { texts } : { fault: 'other' };
}

function bytesOf(link: string): Uint8Array | null {
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A few bytes can swell to gigabytes: what comes out is counted while it comes, a little at a time. */
function inflate(bytes: Uint8Array): { readonly parts: readonly Uint8Array[]; readonly size: number } | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const stream = new Inflate((part, last) => {
    size += part.length;
    parts.push(part);
    whole = last;
  });
  try {
    for (let at = 0; at < bytes.length && size <= largestInflated; at += 512)
      stream.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
  } catch {
    return null;
  }
  return whole || size > largestInflated ? { parts, size } : null;
}

function readTexts(parts: readonly Uint8Array[]): Originals | null {
  let raw: unknown;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    raw = JSON.parse(parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode());
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const entries = Object.entries(raw);
  const whole = entries.every(
    ([language, text]) => /^[a-z]{2,3}$/.test(language) && typeof text === 'string',
  );
  return whole && entries.length > 0 && entries.length <= 8 ? (raw as Originals) : null;
}
