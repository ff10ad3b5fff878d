import type { Job } from './job.ts';

/** A daily total, declared by the mechanism that counts it. */
export interface Total {
  readonly label: string;
  /**
   * `group`: a number for each channel and segment; `one`: a single number; else the name of a list, with a number for
   * each of its entries: a collection (`channels`, `rules`), a classification (`rungs`) or the `reasons` for leaving.
   */
  readonly by: string;
  /** `people` are counted block by block and added up; `shared` are known before anyone moves. */
  readonly counted: 'people' | 'shared';
  readonly money?: true;
  /** Kept a second time by days since joining; whoever counts it also calls `countAges`. */
  readonly byAge?: true;
  /** Kept only by the runs of jobs of which this holds; without it by all. */
  readonly when?: (job: Job) => boolean;
}

export type Totals = Readonly<Record<string, Total>>;

/** Those of the totals that are kept by age as well. */
export const ageTotals = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).filter(([, { byAge }]) => byAge));

/** Where each total stands in the row of a day. */
export interface SheetPlace {
  readonly offset: number;
  readonly width: number;
  readonly total: Total;
}

/** All totals of all days in one array, a row a day: totals are whole numbers, so their order does not matter. */
export interface Sheet {
  readonly values: Float64Array;
  readonly rowWidth: number;
  readonly places: ReadonlyMap<string, SheetPlace>;
}

/** Names of the entries that totals count by: the items of every collection, the classes of every classification. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** How many numbers a total has a day. */
export function widthOf(by: string, lists: Lists): number {
  if (by === 'one') return 1;
  if (by === 'group') return (lists.channels?.length ?? 0) * (lists.segments?.length ?? 0);
  const list = lists[by];
  if (!list) throw new Error(`no list is called ${by}`);
  return list.length;
}

/** An empty sheet for those totals. */
export function makeSheet(totals: Totals, days: number, lists: Lists): Sheet {
  const places = new Map<string, SheetPlace>();
  let offset = 0;
  for (const [name, total] of Object.entries(totals)) {
    const width = widthOf(total.by, lists);
    places.set(name, { offset, width, total });
    offset += width;
  }
  return { values: new Float64Array(offset * days), rowWidth: offset, places };
}

/** Where a day's numbers of one total begin. */
export function placeOf(sheet: Sheet, name: string, day: number): number {
  const place = sheet.places.get(name);
  if (!place) throw new Error(`no total is called ${name}`);
  return day * sheet.rowWidth + place.offset;
}

/** One total of one day, added up over groups. */
export function sumOf(sheet: Sheet, name: string, day: number): number {
  const start = placeOf(sheet, name, day);
  const end = start + sheet.places.get(name)!.width;
  let sum = 0;
  for (let at = start; at < end; at++) sum += sheet.values[at]!;
  return sum;
}

/** Puts the people's totals of other workers' blocks beside one's own: `all` is the sum over every worker. */
export function takeCombined(sheet: Sheet, day: number, all: Float64Array): void {
  const row = day * sheet.rowWidth;
  for (const place of sheet.places.values()) {
    if (place.total.counted === 'shared') continue;
    for (let at = place.offset; at < place.offset + place.width; at++) sheet.values[row + at] = all[at]!;
  }
}
