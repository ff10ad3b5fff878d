import { basins, stockOn, type Pond } from '../../metrics/index.ts';
import type { Paint } from './sand.ts';

/** Small pictures of a pond on some of its days, each basin a column of dots. */
export interface FramePlan {
  /** The last day of the weeks that are shown. */
  readonly days: readonly number[];
  /** One dot for so many simulated people, the same in all of them. */
  readonly each: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the picture, which is twice as fine as the page; a dot is 4 wide and the columns are 9 dots wide. */
const dot = 4;
const pitch = 5;
const perRow = 9;
const gap = 7;
const rows = 44;

/** The weeks that are shown where the run is long enough; a shorter one is cut into equal parts. */
const weeks = [0, 4, 12, 26];

export function framesOf(pond: Pond, start: Pond | null): FramePlan {
  const last = pond.days - 1;
  const fixed = weeks.map((week) => 7 * week);
  const wanted = last >= fixed.at(-1)! ? fixed : [0, 1, 2, 3].map((part) => Math.round((last * part) / 3));
  const days = [...new Set(wanted)];
  const shown = [pond, ...(start ? [start] : [])];
  const most = Math.max(
    1,
    ...shown.flatMap((one) =>
      days.flatMap((day) => Array.from({ length: basins }, (_, basin) => stockOn(one, basin, day))),
    ),
  );
  return {
    days,
    each: Math.ceil(most / (rows * perRow)),
    width: basins * perRow * pitch + (basins - 1) * gap,
    height: rows * pitch,
  };
}

/** Draws the basins of one day as columns of dots, and the level of the start over each. */
export function drawColumns(
  canvas: HTMLCanvasElement,
  pond: Pond,
  start: Pond | null,
  { each, width, height }: FramePlan,
  day: number,
  { colours, ring }: Paint,
): void {
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const square = (x: number, y: number, wide: number, tall: number, colour: number) => {
    for (let down = Math.max(0, y); down < Math.min(height, y + tall); down++)
      pixels.fill(colour, down * width + x, down * width + x + wide);
  };
  for (let basin = 0; basin < basins; basin++) {
    const left = basin * (perRow * pitch + gap);
    const count = Math.round(stockOn(pond, basin, day) / each);
    for (let at = 0; at < count; at++)
      square(
        left + (at % perRow) * pitch,
        height - (Math.floor(at / perRow) + 1) * pitch,
        dot,
        dot,
        colours[basin]!,
      );
    if (!start) continue;
    const level = Math.ceil(stockOn(start, basin, Math.min(day, start.days - 1)) / each / perRow) * pitch;
    square(left, height - level - 1, perRow * pitch, 2, ring);
  }
  context.putImageData(image, 0, 0);
}
