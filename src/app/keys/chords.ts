/** Keys pressed together. `mod` is Command on a Mac and Ctrl elsewhere. */
export interface Chord {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** What of a key press a chord is compared with. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** Whether the machine calls its command key ⌘. */
export const onMac = (platform: string): boolean => /^(mac|iphone|ipad)/i.test(platform);

/** Whether these keys were pressed, and no input method is still composing. */
export function pressed(chord: Chord, event: Press): boolean {
  // Chinese input methods send Enter and letters while they compose; 229 is what older ones send for all of them.
  if (event.isComposing || event.keyCode === 229) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey;
  // A sign such as ? needs Shift on some keyboards and not on others: what counts is the sign.
  const sign = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  return (
    key === chord.key &&
    mod === (chord.mod ?? false) &&
    event.altKey === (chord.alt ?? false) &&
    (sign || event.shiftKey === (chord.shift ?? false))
  );
}

/** A key that is pressed alone and would be a character in a text field; a reader can switch these off. */
export const isSingle = ({ key, mod, alt }: Chord): boolean => !mod && !alt && key.length === 1;

/** The keys as they are written on the machine's keyboard. */
export function chordText({ key, mod, shift, alt }: Chord, mac: boolean): string {
  const names = [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    written[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
  return names.join(mac ? '' : '+');
}

const written: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ' ': 'Space',
};

/** Whether what has the focus takes characters: keys that are pressed alone belong to it then. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type)
  );
}
