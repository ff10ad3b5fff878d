import type { Speaker } from '../schema/index.ts';
import type { TableCell, TableColumn } from './chart.ts';
import { itemLabel } from './itemNames.ts';
import { colourOf, colourValue, moneyUnit, type RfmData, type RfmDrawn } from './rfmDrawn.ts';
import { rfmWords } from './rfmWords.ts';
import { valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What a rule with a hold-out did for the buyers of a cell, as part of what the cursor reads; null where none is known. */
export function sayUplift(data: RfmData, drawn: RfmDrawn, at: number, speaker: Speaker): string | null {
  const cell = drawn.uplift?.cells[at];
  if (!cell || cell.expected === null) return null;
  const n = (value: number) => speaker.number(value * drawn.weight, 'number');
  const first = speaker.say(rfmWords.upliftRead, {
    rule: itemLabel(data, 'rules', drawn.uplift.rule),
    reached: n(cell.reached.people),
    came: n(cell.reached.came),
    heldOut: n(cell.heldOut.people),
    rest: n(cell.heldOut.came),
    points: speaker.number(Math.round(cell.expected * 1000) / 10, 'decimal'),
  });
  const value = colourValue(drawn, at, 'perMoney');
  if (value === null) return first;
  return [first, sayPerMoney(value, speaker)].join(speaker.say(chartWords.readingMark));
}

const sayPerMoney = (value: number, speaker: Speaker): string =>
  speaker.say(rfmWords.perMoney, { more: tenths(value, speaker), money: speaker.number(moneyUnit, 'money') });

const tenths = (value: number, speaker: Speaker): string =>
  speaker.number(Math.round(value * 10) / 10, 'decimal');

/** For whom the rule is expected to do most, as a sentence; null where the colour means something else. */
export function sayMost(
  data: RfmData,
  whereOf: (at: number) => { readonly when: string; readonly often: string },
  speaker: Speaker,
): string | null {
  const { of } = colourOf(data);
  const [run] = data.runs;
  if (of === 'paid' || !run?.drawn.uplift) return null;
  const { cells, rule } = run.drawn.uplift;
  const known = cells.flatMap((_, at) => {
    const value = colourValue(run.drawn, at, of);
    return value === null ? [] : [{ at, value }];
  });
  const most = known.reduce((best, one) => (one.value > best.value ? one : best));
  return speaker.say(rfmWords.upliftMost, {
    rule: itemLabel(data, 'rules', rule),
    ...whereOf(most.at),
    value:
      of === 'perMoney'
        ? sayPerMoney(most.value, speaker)
        : speaker.say(rfmWords.perPerson, { points: tenths(most.value * 100, speaker) }),
  });
}

/** The columns of the table that tell it, of one run; none where it measured nothing. */
export function upliftColumns(
  data: RfmData,
  { uplift }: RfmDrawn,
  speaker: Speaker,
  titled: (title: string) => string,
): TableColumn[] {
  if (!uplift) return [];
  const rule = itemLabel(data, 'rules', uplift.rule);
  const money = speaker.number(moneyUnit, 'money');
  return [
    titled(speaker.say(rfmWords.upliftRule, { rule })),
    titled(speaker.say(rfmWords.upliftEach, { money })),
  ];
}

/** The cells of those columns. */
export function upliftCells(drawn: RfmDrawn, at: number, speaker: Speaker): TableCell[] {
  if (!drawn.uplift) return [];
  const more = colourValue(drawn, at, 'perMoney');
  const value = more === null ? null : Math.round(more * 10) / 10;
  return [
    valueCell(speaker, 'gain', colourValue(drawn, at, 'uplift')),
    { text: speaker.number(value, 'decimal'), values: [value] },
  ];
}
