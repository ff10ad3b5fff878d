import { stateNumber, stockOn, type Pond } from './pond.ts';
import { fullest, pitchOf } from './pitch.ts';
import { PondCanvas } from './pondCanvas.ts';
import type { Player } from './player.svelte.ts';
import type { Groups } from './props.ts';

/** What the picture is made of. */
export interface Shown {
  readonly pond: Pond;
  readonly start: Pond | null;
  readonly groups: Groups;
  readonly hollow: Uint8Array | null;
  readonly lit: number | null;
  readonly still: boolean;
  /** Changes when the colours of the page do. */
  readonly look: string;
  readonly followed: number | null;
}

/** Pixels between two basins. */
export const gap = 14;

/** The room that the page gives to a pond: how wide its basins are and how tall, and the picture of the dots in them. */
export class Room {
  #width = $state(0);
  #textSize = $state(16);
  #canvas = $state.raw<HTMLCanvasElement>();
  #picture: PondCanvas | undefined;
  readonly #areas: HTMLElement[] = [];
  readonly #pipes: HTMLElement[] = [];
  readonly #shown: () => Shown;
  readonly #player: () => Player;
  readonly #settled: () => Promise<void>;

  /**
   * Made while its component is: it keeps the picture up to date from then on. `settled` waits until the page stands as
   * it has to, for only then can it be measured.
   */
  constructor(shown: () => Shown, player: () => Player, settled: () => Promise<void>) {
    this.#shown = shown;
    this.#player = player;
    this.#settled = settled;
    $effect(() => this.#remake());
    $effect(() => {
      this.#picture?.follow(this.#shown().followed);
      this.#player().refresh();
    });
    $effect(() => this.#straighten());
  }

  /** Basins side by side; two where four would be too narrow for what is written beside them. */
  readonly columns = $derived.by(() => (this.#width >= 36 * this.#textSize ? 4 : 2));
  readonly column = $derived.by(() =>
    Math.max(40, Math.floor((this.#width - gap * (this.columns - 1)) / this.columns)),
  );
  readonly size = $derived.by(() => {
    const { pond, start } = this.#shown();
    return pitchOf(fullest(start ? [pond, start] : [pond]), this.column, Math.max(40, this.#width));
  });

  /** How tall a basin is. */
  heightOf(basin: number): number {
    const { atRisk, gone } = stateNumber;
    return basin === gone ? this.size.sea : basin === atRisk ? this.size.atRisk : this.size.terrace;
  }

  /** How high the dots of the start stand in a basin; null where nothing was changed since. */
  levelOf(basin: number, day: number): number | null {
    const { pond, start } = this.#shown();
    if (!start || start.days === 0) return null;
    const dots = stockOn(start, basin, Math.min(day, start.days - 1)) / pond.dots.each;
    const width = basin === stateNumber.gone ? this.#width : this.column;
    return Math.ceil(dots / Math.max(1, Math.floor(width / this.size.pitch))) * this.size.pitch;
  }

  readonly measure = (element: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(() => {
      this.#width = Math.floor(element.clientWidth);
      this.#textSize = parseFloat(getComputedStyle(document.documentElement).fontSize);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };

  holdArea(basin: number, element: HTMLElement): void {
    this.#areas[basin] = element;
  }

  holdPipe(channel: number, element: HTMLElement): void {
    this.#pipes[channel] = element;
  }

  /** Takes the canvas, and tells of whom one points at in it. */
  canvas(onperson: (place: number) => void): (element: HTMLCanvasElement) => () => void {
    return (element) => {
      this.#canvas = element;
      const click = ({ clientX, clientY }: MouseEvent) => {
        const place = this.#picture?.personAt(clientX, clientY);
        if (place !== undefined) onperson(place);
      };
      element.addEventListener('click', click);
      return () => element.removeEventListener('click', click);
    };
  }

  /** Dots, colours or the room are others: the picture is made anew and stands on the same day. */
  #remake(): void {
    const { pond, groups, hollow, lit, still, look } = this.#shown();
    const [size, width, canvas, player] = [this.size, this.#width, this.#canvas, this.#player()];
    void [look, this.columns];
    if (!canvas || width === 0) return;
    void this.#settled().then(() => {
      if (!canvas.isConnected) return;
      const [areas, pipes] = [this.#areas, this.#pipes];
      const picture = new PondCanvas(canvas, { pond, size, still, groups, hollow, lit, areas, pipes });
      this.#picture = picture;
      player.mount(picture, pond.days - 1);
      picture.follow(this.#shown().followed);
    });
  }

  /** Longer numbers can push the basins about; the dots follow them. */
  #straighten(): void {
    const player = this.#player();
    void player.shown;
    void this.#settled().then(() => {
      if (this.#picture?.isAskew()) this.#picture.settle(player);
    });
  }
}
