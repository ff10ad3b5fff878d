import { vocabulary } from '../../catalogue/index.ts';
import { measures, measureText, variantsOf } from '../../metrics/index.ts';
import { containerNames, placeAt, linesOf, type Notebook } from '../../notebook/index.ts';
import { itemsOf, leverText, listLevers, type Problem, type Say } from '../../schema/index.ts';

/** A word that could stand where the author writes. */
export interface Suggestion {
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
}

/** A word that nobody would write, and that is like no other. */
const probe = 'qqzzxxjjqqzzxxjjqqzzxx';

/**
 * The words that could stand at an offset of a text, and where the one that is begun begins. The text is read with a
 * word that cannot be right in that place: what is said against it names what could be.
 */
export function suggestionsAt(
  text: string,
  at: number,
  read: (text: string) => Notebook,
  say: Say,
): { readonly from: number; readonly found: readonly Suggestion[] } {
  const begun = /[\w.@-]*$/.exec(text.slice(Math.max(0, at - 200), at))![0];
  const from = at - begun.length;
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1,
    from,
  );
  const found = wordsAt(text, from, at, line, read, say);
  return { from, found };
}

function wordsAt(
  text: string,
  from: number,
  at: number,
  line: string,
  read: (text: string) => Notebook,
  say: Say,
): readonly Suggestion[] {
  if (/^ {0,3}(?:`{3,}|~{3,})\s*$/.test(line)) return plain(vocabulary.cellKinds.map(({ kind }) => kind));
  if (/^:{3,}$/.test(line)) return plain(containerNames);
  const rest = /^[\w.@-]*/.exec(text.slice(at))![0];
  const behind = text.slice(at + rest.length);
  const inLive = line.lastIndexOf('{{') > line.lastIndexOf('}}');
  const closed = /^[^\r\n{]*\}\}/.test(behind);
  const filled = inLive && !closed ? `${probe} }}` : probe;
  const tries =
    /^\s*$/.test(line) && /^\s*(?:$|[\r\n])/.test(behind) ? [`${probe}: ${probe}`, filled] : [filled];
  const fence = openFence(text.slice(0, from), behind);
  for (const tried of tries) {
    const notebook = read(text.slice(0, from) + tried + fence + behind);
    const place = placeAt(linesOf(notebook.document.text), from);
    const said = notebook.problems.find(
      ({ line: on, column, endColumn }) =>
        on === place.line && column <= place.column && endColumn > place.column,
    );
    if (said) return meant(said, notebook, say);
  }
  return [];
}

/** What would close the block that is open where one writes, if nothing behind does. */
function openFence(before: string, behind: string): string {
  let mark: string | null = null;
  for (const line of before.split(/\r\n|\n|\r/)) {
    const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!found) continue;
    if (mark === null) mark = found[1]!;
    else if (found[1]!.startsWith(mark) && found[2]!.trim() === '') mark = null;
  }
  const next = mark === null ? null : /^ {0,3}(`{3,}|~{3,})(.*)$/m.exec(behind);
  const closed = next !== null && next[1]!.startsWith(mark!) && next[2]!.trim() === '';
  return mark === null || closed ? '' : `\n${mark}\n`;
}

/** What the problem says could stand there. */
function meant({ code, values }: Problem, notebook: Notebook, say: Say): readonly Suggestion[] {
  if (typeof values.allowed === 'string') return plain(values.allowed.split(', '));
  const items = itemsOf(vocabulary.declarations, notebook.scenario.settings);
  if (code === 'measureUnknown' || code === 'liveForm')
    return measures.flatMap((measure) =>
      [undefined, ...variantsOf(measure, items)].map((variant) => ({
        label: variant === undefined ? measure.id : `${measure.id}.${variant}`,
        detail: say(measureText(measure, variant, 'title')),
      })),
    );
  if (code === 'leverUnknown' || code === 'itemUnknown')
    return listLevers(vocabulary.declarations, items).map(({ path, root, name, lever }) => ({
      label: path,
      detail: say(leverText(root, name, lever, 'label')),
    }));
  if (code === 'strategyUnknown')
    return notebook.scenario.strategies.map(({ id, label }) => ({ label: id, detail: label }));
  return [];
}

const plain = (words: readonly string[]): Suggestion[] => words.map((label) => ({ label, detail: '' }));
