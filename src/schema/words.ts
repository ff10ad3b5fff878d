/** What a sentence is filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of text of the product: English stands here, a language overlays it by key. */
export interface Text {
  readonly key: string;
  readonly english: string;
  /** What it is filled with in any case; whoever says it can fill in more. */
  readonly values?: Values;
}

/** Says a text in the reader's language. The app and the command line each make one; rooms below are given it. */
export type Say = (text: Text, values?: Values) => string;

/** Declares the texts of one room: keys are `room.name`. */
export function words<const T extends Readonly<Record<string, string>>>(
  room: string,
  entries: T,
): { readonly [K in keyof T]: Text } {
  const made: Record<string, Text> = {};
  for (const [name, english] of Object.entries(entries)) made[name] = { key: `${room}.${name}`, english };
  return made as { readonly [K in keyof T]: Text };
}

/** Fills `{name}` holes and nothing else: enough for problems and labels; plurals are the speaker's work. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{([a-zA-Z]\w*)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  );
}

/** Plain English, for tests and tools that have no language. */
export const sayEnglish: Say = (text, values) => fill(text.english, { ...text.values, ...values });
