/** A link that may be followed: its address, and the host to show beside it. */
export interface Followed {
  readonly address: string;
  readonly host: string | null;
}

/** Only https, mail and places on this page; null for everything else, and for addresses that hide their host. */
export function linkAddress(written: string): Followed | null {
  if (hasHidden(written)) return null;
  if (written.startsWith('#')) return { address: written, host: null };
  if (/^mailto:[^?#]+@[^?#]+/i.test(written)) return { address: written, host: null };
  if (!/^https:\/\/[^/\\]/i.test(written)) return null;
  try {
    const { protocol, hostname, username, password } = new URL(written);
    // `https://bank.example@evil.example` reads as one host and opens another.
    const plain = protocol === 'https:' && hostname !== '' && username === '' && password === '';
    return plain ? { address: written, host: hostname } : null;
  } catch {
    return null;
  }
}

/** Only files beside this page: a relative address of plain names; null for everything else. */
export function imageAddress(written: string): string | null {
  const names = (written.startsWith('./') ? written.slice(2) : written).split('/');
  const plain = names.every((name) => /^[\p{L}\p{N}_.-]+$/u.test(name) && !/^\.+$/.test(name));
  return plain ? written : null;
}

/** Spaces, controls, and marks that turn the direction of writing have no place in an address. */
const hasHidden = (text: string): boolean => /[\s\p{C}\\]/u.test(text);

/** An address short enough to stand in a message. */
export const shownAddress = (written: string): string =>
  written.length > 60 ? `${written.slice(0, 57)}…` : written;
