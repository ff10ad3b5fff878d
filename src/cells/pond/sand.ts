import { basins, outside, type PondDots } from '../../metrics/index.ts';

/** A part of the picture, in its pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the dots lie, and how large they are; everything in pixels of the picture. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** By basin; dots fill it from the bottom. */
  readonly areas: readonly Area[];
  /** Where those who join come from, by dot. */
  readonly spring: (dot: number) => { readonly x: number; readonly y: number };
  /** From one dot to the next, and how wide a dot is. */
  readonly pitch: number;
  readonly size: number;
}

/** What the dots look like: colours as the bytes of a picture. */
export interface Paint {
  /** By basin where `of` is null, else by group. */
  readonly colours: Uint32Array;
  /** The group of each dot. */
  readonly of: Uint8Array | null;
  /** 1 for dots that are drawn hollow. */
  readonly hollow: Uint8Array | null;
  readonly ring: number;
  /** The basin whose dots stand out; all others are pale. Null while all are alike. */
  readonly lit: number | null;
}

/** Milliseconds that a dot takes from basin to basin; how many are on their way at most: others are there at once. */
const flight = 450;
const mostFlying = 400;

interface Flight {
  readonly dot: number;
  readonly x: number;
  readonly y: number;
  readonly since: number;
}

/**
 * The people as dots in basins. In each they lie close together from the bottom up, so that the level is the count; who
 * goes is replaced by the last one, which costs the same however many there are. Knows no page: it fills an array of
 * pixels.
 */
export class Sand {
  readonly #dots: PondDots;
  readonly #ground: Ground;
  readonly #basinOf: Uint8Array;
  readonly #placeOf: Int32Array;
  readonly #contents: readonly Int32Array[];
  readonly #counts = new Int32Array(basins);
  readonly #flying: Uint8Array;
  /** The picture without those who are on their way. */
  readonly #resting: Uint32Array;
  #paint: Paint;
  #flights: Flight[] = [];
  #changed = true;
  #followed = -1;

  constructor(dots: PondDots, ground: Ground, paint: Paint) {
    this.#dots = dots;
    this.#ground = ground;
    this.#paint = paint;
    const count = dots.people.length;
    this.#basinOf = new Uint8Array(count).fill(outside);
    this.#placeOf = new Int32Array(count);
    this.#contents = Array.from({ length: basins }, () => new Int32Array(count));
    this.#flying = new Uint8Array(count);
    this.#resting = new Uint32Array(ground.width * ground.height);
  }

  /** Dots in a basin. */
  countOf(basin: number): number {
    return this.#counts[basin]!;
  }

  /** Puts everybody where she stands on the evening of a day, without a move. */
  stand(day: number): void {
    const { opening, starts, dot, to } = this.#dots;
    const at = opening.slice();
    for (let move = 0; move < starts[day + 1]!; move++) at[dot[move]!] = to[move]!;
    this.#counts.fill(0);
    this.#flights = [];
    this.#flying.fill(0);
    this.#basinOf.fill(outside);
    at.forEach((basin, one) => {
      if (basin !== outside) this.#put(one, basin);
    });
    this.repaint(this.#paint);
  }

  /** Other colours for the same dots. */
  repaint(paint: Paint): void {
    this.#paint = paint;
    this.#resting.fill(0);
    for (let basin = 0; basin < basins; basin++)
      for (let place = 0; place < this.#counts[basin]!; place++) this.#redraw(basin, place);
    this.#changed = true;
  }

  /** The moves of one day; who moves is on her way for a moment if there is time for it. */
  advance(day: number, now: number, moving: boolean): void {
    const { starts, dot, to } = this.#dots;
    for (let move = starts[day]!; move < starts[day + 1]!; move++) {
      const one = dot[move]!;
      const flies = moving && this.#flights.length < mostFlying && this.#flying[one] === 0;
      const { x, y } = this.#pointOf(one);
      if (flies) {
        this.#flying[one] = 1;
        this.#flights.push({ dot: one, x, y, since: now });
      }
      if (this.#basinOf[one] !== outside) this.#take(one);
      this.#put(one, to[move]!);
      this.#redraw(to[move]!, this.#placeOf[one]!);
    }
    this.#changed = true;
  }

  /** Keeps a ring around a dot; −1 for none. */
  follow(dot: number): void {
    this.#followed = dot;
    this.#changed = true;
  }

  /** Whether anybody is on her way. */
  get moving(): boolean {
    return this.#flights.length > 0;
  }

  /** Fills the pixels of the picture, if it is another than the last one. */
  draw(pixels: Uint32Array, now: number): boolean {
    if (!this.#changed && this.#flights.length === 0) return false;
    this.#land(now);
    pixels.set(this.#resting);
    for (const { dot, x, y, since } of this.#flights) {
      const end = this.#pointOf(dot);
      const done = Math.min(1, Math.max(0, (now - since) / flight));
      const eased = done * done * (3 - 2 * done);
      // Over the wall between two basins: the middle of the way is drawn upwards, or straight down to the lowest one.
      const bendY = end.y > y ? y : Math.min(y, end.y) - 8 * this.#ground.pitch;
      const bendX = (x + end.x) / 2;
      const left = 1 - eased;
      this.#square(
        pixels,
        Math.round(left * left * x + 2 * left * eased * bendX + eased * eased * end.x),
        Math.round(left * left * y + 2 * left * eased * bendY + eased * eased * end.y),
        this.#colourOf(dot),
        this.#paint.hollow?.[dot] === 1,
      );
    }
    if (this.#followed >= 0 && this.#basinOf[this.#followed] !== outside) this.#ring(pixels);
    this.#changed = false;
    return true;
  }

  /** The dot at a point of the picture; −1 if none lies there. */
  at(x: number, y: number): number {
    const { areas, pitch } = this.#ground;
    const basin = areas.findIndex(
      ({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height,
    );
    if (basin < 0) return -1;
    const { left, top, height } = areas[basin]!;
    const row = Math.floor((top + height - y) / pitch);
    const column = Math.floor((x - left) / pitch);
    const place = row * this.#perRow(basin) + column;
    if (column >= this.#perRow(basin) || place >= this.#counts[basin]!) return -1;
    return this.#contents[basin]![place]!;
  }

  /** The dots of a basin, in any order. */
  in(basin: number): Int32Array {
    return this.#contents[basin]!.subarray(0, this.#counts[basin]);
  }

  #perRow(basin: number): number {
    return Math.max(1, Math.floor(this.#ground.areas[basin]!.width / this.#ground.pitch));
  }

  #put(dot: number, basin: number): void {
    const place = this.#counts[basin]!++;
    this.#contents[basin]![place] = dot;
    this.#basinOf[dot] = basin;
    this.#placeOf[dot] = place;
  }

  #take(dot: number): void {
    const basin = this.#basinOf[dot]!;
    const place = this.#placeOf[dot]!;
    const last = --this.#counts[basin]!;
    const other = this.#contents[basin]![last]!;
    this.#contents[basin]![place] = other;
    this.#placeOf[other] = place;
    const { x, y } = this.#slot(basin, last);
    this.#square(this.#resting, x, y, 0, false);
    if (place !== last) this.#redraw(basin, place);
  }

  /** Those who have arrived rest. */
  #land(now: number): void {
    const arrived = this.#flights.filter(({ since }) => now - since >= flight);
    if (arrived.length === 0) return;
    this.#flights = this.#flights.filter(({ since }) => now - since < flight);
    for (const { dot } of arrived) {
      this.#flying[dot] = 0;
      this.#redraw(this.#basinOf[dot]!, this.#placeOf[dot]!);
    }
  }

  #slot(basin: number, place: number): { x: number; y: number } {
    const { areas, pitch } = this.#ground;
    const { left, top, height } = areas[basin]!;
    const perRow = this.#perRow(basin);
    return {
      x: left + (place % perRow) * pitch,
      y: top + height - (Math.floor(place / perRow) + 1) * pitch,
    };
  }

  #pointOf(dot: number): { x: number; y: number } {
    const basin = this.#basinOf[dot]!;
    return basin === outside ? this.#ground.spring(dot) : this.#slot(basin, this.#placeOf[dot]!);
  }

  #colourOf(dot: number): number {
    const { of, colours, lit } = this.#paint;
    const basin = this.#basinOf[dot]!;
    const colour = colours[of ? of[dot]! : basin]!;
    return lit === null || lit === basin ? colour : pale(colour);
  }

  #redraw(basin: number, place: number): void {
    const dot = this.#contents[basin]![place]!;
    const { x, y } = this.#slot(basin, place);
    const colour = this.#flying[dot] === 1 ? 0 : this.#colourOf(dot);
    this.#square(this.#resting, x, y, 0, false);
    if (colour !== 0) this.#square(this.#resting, x, y, colour, this.#paint.hollow?.[dot] === 1);
  }

  /** A square of one colour; hollow ones keep their middle free, or a corner if they are too small for that. */
  #square(pixels: Uint32Array, x: number, y: number, colour: number, hollow: boolean): void {
    const { width, height, size } = this.#ground;
    if (x < 0 || y < 0 || x + size > width || y + size > height) return;
    for (let down = 0; down < size; down++) {
      const from = (y + down) * width + x;
      pixels.fill(colour, from, from + size);
    }
    if (!hollow || size < 2) return;
    if (size === 2) pixels[y * width + x + 1] = 0;
    for (let down = 1; down < size - 1; down++)
      pixels.fill(0, (y + down) * width + x + 1, (y + down) * width + x + size - 1);
  }

  #ring(pixels: Uint32Array): void {
    const { width, height, size, pitch } = this.#ground;
    const { x, y } = this.#pointOf(this.#followed);
    const far = Math.max(4, pitch);
    const [left, right] = [
      Math.max(0, Math.round(x) - far),
      Math.min(width - 1, Math.round(x) + size + far - 1),
    ];
    const [top, bottom] = [
      Math.max(0, Math.round(y) - far),
      Math.min(height - 1, Math.round(y) + size + far - 1),
    ];
    for (let across = left; across <= right; across++)
      for (const down of [top, top + 1, bottom - 1, bottom]) pixels[down * width + across] = this.#paint.ring;
    for (let down = top; down <= bottom; down++)
      for (const across of [left, left + 1, right - 1, right])
        pixels[down * width + across] = this.#paint.ring;
  }
}

/** The same colour, four fifths transparent. How opaque it is stands in the last byte, which is the first of the number. */
const pale = (colour: number): number => ((colour & 0x00ffffff) | 0x33000000) >>> 0;
