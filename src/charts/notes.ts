import type { RenderFunction } from '@observablehq/plot';
import type { Speaker } from '../schema/index.ts';
import { rowBelow, type Across, type ShownNote } from './across.ts';
import type { AnyChartData, ChartTable, Drawing } from './chart.ts';
import { repel } from './repel.ts';
import { briefly } from './runLines.ts';
import { chartWords } from './words.ts';

const marks = ['①', '②', '③'];

/** The notes that are pointed at, by day: of many the dearest, of those that cost the same the earliest. */
export function shownNotes({ notes = [] }: Pick<AnyChartData, 'notes'>): ShownNote[] {
  return [...notes]
    .sort((a, b) => b.cost - a.cost || a.day - b.day)
    .slice(0, marks.length)
    .sort((a, b) => a.day - b.day)
    .map((note, index) => ({ ...note, mark: marks[index]! }));
}

/** When it was done and what: `① Days 40 to 53: Spring campaign`. */
export function sayNote(speaker: Speaker, { mark, day, until, text }: ShownNote): string {
  const n = (value: number) => speaker.number(value, 'number');
  const when =
    until === undefined
      ? speaker.say(chartWords.day, { n: n(day) })
      : speaker.say(chartWords.daysFromTo, { from: n(day), to: n(until - 1) });
  return speaker.say(chartWords.note, { mark, when, text });
}

/** How many rows of text the lane of notes takes under the ticks. */
export const laneRows = (across: Across): number => (across.notes?.length ? 1 : 0);

/** A lane under the ticks with the number of each note at its day, how long it lasted, and a thread up to the data. */
export function noteLane({ textSize, strokeScale }: Drawing, across: Across): RenderFunction {
  return (_index, { x }, _values, { height, marginTop, marginBottom }, { document }) => {
    const { notes = [], dayAt, domain } = across;
    const place = x as unknown as (at: number) => number;
    const at = (day: number) => place(Math.min(domain[1], Math.max(domain[0], dayAt!(day))));
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    const add = (name: string, attributes: Readonly<Record<string, string | number>>, text = '') => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
      made.textContent = text;
      group.append(made);
    };
    const bottom = height - marginBottom;
    const middle = bottom + textSize * (1.4 + rowBelow * 0.6);
    const stroke = { stroke: 'var(--ink-3)', 'stroke-width': strokeScale };
    const places = repel(
      notes.map(({ day }) => at(day)),
      textSize * 1.2,
      place(domain[0]),
      place(domain[1]),
    );
    notes.forEach(({ day, until, mark }, index) => {
      const left = at(day);
      add('path', { d: `M${left},${bottom}V${marginTop}`, ...stroke, 'stroke-dasharray': '1 4' });
      add('path', { d: `M${left},${bottom}v${textSize * 0.35}`, ...stroke });
      // How long it lasted lies under the axis, where no area covers it.
      if (until !== undefined) {
        const under = bottom + 2 * strokeScale;
        add('path', { d: `M${left},${under}H${at(until)}`, ...stroke, 'stroke-width': 3 * strokeScale });
      }
      add(
        'text',
        { x: places[index]!, y: middle, dy: '0.35em', 'text-anchor': 'middle', fill: 'var(--ink)' },
        mark,
      );
    });
    return group;
  };
}

/** The table with what was done on the days of a row in a last column; every such row is among those shown first. */
export function withNotes(
  table: ChartTable,
  data: AnyChartData,
  speaker: Speaker,
  rowOf: (day: number) => number,
): ChartTable {
  const shown = shownNotes(data);
  const done = new Map<number, string[]>();
  for (const note of data.notes ?? []) {
    const row = rowOf(note.day);
    if (row < 0 || row >= table.rows.length) continue;
    const mark = shown.find(({ day, text }) => day === note.day && text === note.text)?.mark;
    done.set(row, [...(done.get(row) ?? []), mark ? `${mark} ${note.text}` : note.text]);
  }
  if (done.size === 0) return table;
  const others = table.brief.filter((row) => !done.has(row));
  const noted = briefly([...done.keys()]);
  return {
    caption: table.caption,
    columns: [...table.columns, speaker.say(chartWords.doneColumn)],
    rows: table.rows.map((row, index) => [
      ...row,
      (done.get(index) ?? []).join(speaker.say(chartWords.listMark)),
    ]),
    brief: [...noted, ...(noted.length < 60 ? briefly(others, 60 - noted.length) : [])].sort((a, b) => a - b),
  };
}
