import type { Pond } from '../../metrics/index.ts';
import { paintOf } from './paint.ts';
import type { Pitch } from './pitch.ts';
import type { Player, Stage } from './player.svelte.ts';
import type { Groups } from './props.ts';
import { Sand, type Area } from './sand.ts';

interface Given {
  readonly pond: Pond;
  readonly size: Pitch;
  readonly still: boolean;
  readonly groups: Groups;
  readonly hollow: Uint8Array | null;
  readonly lit: number | null;
  /** The elements in which the dots lie, by basin, and those from which they come, by channel. */
  readonly areas: readonly HTMLElement[];
  readonly pipes: readonly HTMLElement[];
}

/** Up to so many dots a picture is drawn as finely as a fine screen shows it: four times the pixels. */
const mostFine = 40_000;

/** How far from a dot one may point at it, in pixels of the page: fingers are wider than dots. */
const reach = 12;

/** The canvas of a pond: finds out where its basins stand in the page, and hands the pixels over. */
export class PondCanvas implements Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #given: Given;
  readonly #scale: number;
  #image: ImageData;
  #pixels: Uint32Array;
  #sand: Sand;
  #places: string;
  #followed: number | null = null;

  constructor(canvas: HTMLCanvasElement, given: Given) {
    this.#canvas = canvas;
    this.#given = given;
    this.#context = canvas.getContext('2d')!;
    // Finer than two to one nobody sees, and so many dots would take too long to be drawn so finely.
    this.#scale = devicePixelRatio >= 1.5 && given.pond.dots.people.length <= mostFine ? 2 : 1;
    const made = this.#make();
    [this.#image, this.#pixels, this.#sand, this.#places] = [made.image, made.pixels, made.sand, made.places];
  }

  stand(day: number): void {
    this.#sand.stand(day);
  }

  advance(day: number, now: number): void {
    this.#sand.advance(day, now, !this.#given.still);
  }

  draw(now: number): boolean {
    if (this.#sand.draw(this.#pixels, now)) this.#context.putImageData(this.#image, 0, 0);
    return this.#sand.moving;
  }

  /** Keeps a ring around the person in a place of the record, if she has a dot. */
  follow(place: number | null): void {
    this.#followed = place;
    this.#sand.follow(place === null ? -1 : this.#given.pond.dots.people.indexOf(place));
  }

  /** Whether the basins stand elsewhere than they did when the picture was made. */
  isAskew(): boolean {
    return this.#places !== JSON.stringify(this.#areas());
  }

  /** Makes the picture anew where the basins stand now. */
  settle(player: Player): void {
    const { image, pixels, sand, places } = this.#make();
    [this.#image, this.#pixels, this.#sand, this.#places] = [image, pixels, sand, places];
    sand.stand(player.day);
    this.follow(this.#followed);
    player.refresh();
  }

  /** The place in the record of the person at a point of the window, or of the nearest one close by. */
  personAt(clientX: number, clientY: number): number | undefined {
    const box = this.#canvas.getBoundingClientRect();
    const [x, y] = [(clientX - box.left) * this.#scale, (clientY - box.top) * this.#scale];
    for (let far = 0; far <= reach * this.#scale; far += Math.max(1, this.#given.size.pitch))
      for (const [across, down] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [-1, 0],
        [0, -1],
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const) {
        const dot = this.#sand.at(x + far * across, y + far * down);
        if (dot >= 0) return this.#given.pond.dots.people[dot];
      }
    return undefined;
  }

  #make() {
    const { pond, size, groups, hollow, lit } = this.#given;
    const scale = this.#scale;
    const box = this.#canvas.getBoundingClientRect();
    const [width, height] = [
      Math.max(1, Math.round(box.width * scale)),
      Math.max(1, Math.round(box.height * scale)),
    ];
    [this.#canvas.width, this.#canvas.height] = [width, height];
    const image = this.#context.createImageData(width, height);
    const pitch = size.pitch * scale;
    const springs = this.#springs(box);
    const ground = {
      width,
      height,
      areas: this.#areas(),
      spring: (dot: number) => springs[pond.dots.channel[dot]!] ?? { x: 0, y: 0 },
      pitch,
      size: Math.max(1, pitch - scale),
    };
    const sand = new Sand(pond.dots, ground, paintOf(this.#canvas, groups, hollow, lit));
    return { image, pixels: new Uint32Array(image.data.buffer), sand, places: JSON.stringify(ground.areas) };
  }

  #areas(): Area[] {
    const box = this.#canvas.getBoundingClientRect();
    return this.#given.areas.map((element) => {
      const { left, top } = element.getBoundingClientRect();
      return {
        left: Math.round((left - box.left + element.clientLeft) * this.#scale),
        top: Math.round((top - box.top) * this.#scale),
        width: element.clientWidth * this.#scale,
        height: element.clientHeight * this.#scale,
      };
    });
  }

  #springs(box: DOMRect): { x: number; y: number }[] {
    return this.#given.pipes.map((element) => {
      const { left, width, bottom } = element.getBoundingClientRect();
      return { x: (left + width / 2 - box.left) * this.#scale, y: (bottom - box.top) * this.#scale };
    });
  }
}
