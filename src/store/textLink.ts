import { Inflate, deflateSync } from 'fflate';

/** The most characters that a link may have, and the most bytes that may come out of one. */
export const longestTextLink = 32 * 1024;
export const largestInflated = 1024 * 1024;

/** What a link with texts begins with: the version of its form. */
const version = 1;

/** Texts of a notebook by language, packed for an address: a byte of version, then what was deflated. */
export function packTexts(originals: Readonly<Record<string, string>>): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(originals)), { level: 9 });
  const bytes = new Uint8Array(packed.length + 1);
  bytes[0] = version;
  bytes.set(packed, 1);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Why a link with texts was not opened. */
export type LinkFault = 'long' | 'newer' | 'cut' | 'swollen';

/** The texts out of an address that nobody vouches for. */
export function unpackTexts(link: string): Readonly<Record<string, string>> | LinkFault {
  if (link.length > longestTextLink) return 'long';
  const bytes = bytesOf(link);
  if (!bytes || bytes.length < 2) return 'cut';
  if (bytes[0] !== version) return bytes[0]! > version ? 'newer' : 'cut';
  const text = inflated(bytes.subarray(1));
  if (text === 'swollen' || text === null) return text ?? 'cut';
  return readTexts(text.json) ?? 'cut';
}

function bytesOf(link: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(link)) return null;
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A few bytes can swell to gigabytes: what comes out is counted while it comes, a little at a time. */
function inflated(bytes: Uint8Array): { json: string } | 'swollen' | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length && size <= largestInflated; at += 512)
      inflate.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
    if (size > largestInflated) return 'swollen';
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return { json: new TextDecoder('utf-8', { fatal: true }).decode(all) };
  } catch {
    return null;
  }
}

function readTexts(json: string): Record<string, string> | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const entries = Object.entries(raw);
  const whole = entries.every(
    ([language, text]) => /^[a-z]{2,3}$/.test(language) && typeof text === 'string',
  );
  return whole && entries.length > 0 && entries.length <= 8 ? (raw as Record<string, string>) : null;
}
