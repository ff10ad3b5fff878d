/** The most of a text that is said back to whoever wrote it, in UTF-16 units. */
const longest = 300;

/** What cannot be seen, or turns what stands around it: controls, marks of direction, characters without width. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A text that somebody wrote, as it can be said back: not endless, and with what cannot be seen by its number. */
export function shownText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(
    unseen,
    (character) => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
