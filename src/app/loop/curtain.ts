import { declarations, vocabulary } from '../../catalogue/index.ts';
import { dependenciesOf, sameMeasure, type CellNode, type Notebook } from '../../notebook/index.ts';
import { settingsUnder } from '../../runner/index.ts';
import { valueAt, listLevers, type Settings, type Shown } from '../../schema/index.ts';
import { startRun, type Session } from '../session.svelte.ts';
import { isAnswered } from './answered.ts';

/** What of a notebook must not be seen yet: it waits for a prediction, a question or a checkpoint. */
export class Curtain {
  readonly nodes: readonly CellNode[];
  readonly #byKey: ReadonlyMap<string, CellNode>;
  readonly #session: Session;

  constructor(session: Session, shown: Notebook) {
    this.#session = session;
    this.nodes = dependenciesOf(shown.document, vocabulary);
    this.#byKey = new Map(this.nodes.map((node) => [node.key, node]));
  }

  nodeOf(key: string): CellNode | undefined {
    return this.#byKey.get(key);
  }

  /** The first cell that must be answered before this one is shown; undefined if it can be. */
  before(key: string): CellNode | undefined {
    const node = this.#byKey.get(key);
    if (!node) return undefined;
    const named = node.waits.flatMap((other) => this.#byKey.get(other) ?? []).find((one) => this.#open(one));
    if (named) return named;
    // A cell above the question may show the very run that is asked about, once levers are moved that way.
    for (const shown of [...(node.uses.shows ?? []), ...(node.uses.onDemand ?? [])]) {
      const by = this.#asked().find(({ uses }) => this.tells(shown, uses.asks!));
      if (by && by.key !== key) return by;
    }
    return undefined;
  }

  /** The prediction that a number would give away which stands at a place of the text, or beside it (−1). */
  over(shown: Shown, at: number): CellNode | undefined {
    return this.#asked().find(
      ({ cell, uses }) =>
        sameMeasure(shown, uses.asks!) && (at > cell.range.start || this.tells(shown, uses.asks!)),
    );
  }

  /** Whether a lever is held by a cell that waits. */
  holds(path: string): CellNode | undefined {
    const mover = this.nodes.find(({ uses }) => uses.moves?.includes(path));
    return mover && this.before(mover.key);
  }

  /** What a link leaves out cannot be answered, so nothing waits for it. */
  #open = ({ cell }: CellNode): boolean =>
    !(cell.id !== null && this.#session.lesson.hidden.has(cell.id)) &&
    !isAnswered(cell, (id) => this.#session.answerOf(id));

  #asked(): CellNode[] {
    return this.nodes.filter((node) => node.uses.asks && this.#open(node));
  }

  /** Whether somebody who sees the one sees what the other asks: the same measure of the same run. */
  tells(shown: Shown, asked: Shown): boolean {
    if (!sameMeasure(shown, asked)) return false;
    if (shown.strategy === asked.strategy) return true;
    return sameSettings(this.#settings(shown), this.#settings(asked), this.#session);
  }

  #settings({ strategy }: Shown): Settings {
    const { scenario } = this.#session.notebook;
    if (strategy === startRun) return scenario.settings;
    return strategy === null ? this.#session.settings : settingsUnder(scenario, strategy);
  }
}

const sameSettings = (one: Settings, other: Settings, { items }: Session): boolean =>
  one === other ||
  listLevers(declarations, items).every(({ path }) => valueAt(one, path) === valueAt(other, path));
