import { firstDomain, heldDomain, type AnyChartData, type Domain } from '../../charts/index.ts';
import { measures, sidesAmong } from '../../metrics/index.ts';
import type { FigureOptions } from './cell.ts';

/** Keeps the vertical axis of one chart still while levers move, and says when it had to grow. */
export class AxisHold {
  domain = $state.raw<Domain>([0, 1]);
  /** The last result did not fit and the axis grew. */
  rescaled = $state(false);
  /** A fresh look at the same data would choose another axis. */
  loose = $state(false);

  #held: Domain | null = null;
  #fitting: Domain = [0, 1];
  /** It was chosen for a whole result. */
  #whole = false;
  /** What was seen last was of a run that goes on. */
  #goesOn = false;
  #subject = '';
  #runs = '';

  /** Takes in a result, or what there is of one so far; another measure or chart begins anew, and so does what was covered. */
  see(options: FigureOptions, data: AnyChartData, covered = false): void {
    const { chart, measure, variant } = options;
    const soFar = data.soFar !== undefined;
    // What happens and what a dashboard sees of it are looked at on one axis.
    const { truth } = sidesAmong(measures, measure) ?? { truth: measure };
    const subject = [chart.id, truth.id, variant, covered].join(' ');
    const runs = [measure.id, ...data.runs.map(({ id }) => id)].join(' ');
    const [least, most] = chart.extent(data);
    const expected = covered ? [] : (data.expected?.values ?? []);
    const extent = [Math.min(least, ...expected), Math.max(most, ...expected)] as const;
    // What was only held for the first days of the first run is fitted to the whole.
    const known = subject === this.#subject && (this.#whole || soFar);
    const next = heldDomain(known ? this.#held : null, extent, measure.unit);
    this.#fitting = firstDomain(extent, measure.unit);
    // A strategy that joins the picture is no lever's doing: the axis makes room without a word.
    const grew = next.rescaled && runs === this.#runs && this.#whole;
    this.rescaled = grew || (this.#goesOn && this.rescaled);
    this.#whole = !soFar || (known && this.#whole);
    this.#goesOn = soFar;
    this.#subject = subject;
    this.#runs = runs;
    this.#hold(next.domain);
  }

  refit(): void {
    this.rescaled = false;
    this.#hold(this.#fitting);
  }

  #hold(domain: Domain): void {
    this.#held = domain;
    this.domain = domain;
    const [low, high] = this.#fitting;
    // Of a part nobody knows yet what will fit.
    this.loose = !this.#goesOn && Math.abs(domain[0] - low) + Math.abs(domain[1] - high) > 0.1 * (high - low);
  }
}
