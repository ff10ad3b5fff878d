import { firstDomain, heldDomain, type AnyChartData, type Domain } from '../../charts/index.ts';
import { measures, sidesAmong } from '../../metrics/index.ts';
import type { ChartOptions } from './cell.ts';

/** Keeps the vertical axis of one chart still while levers move, and says when it had to grow. */
export class AxisHold {
  domain = $state.raw<Domain>([0, 1]);
  /** The last result did not fit and the axis grew. */
  rescaled = $state(false);
  /** A fresh look at the same data would choose another axis. */
  loose = $state(false);

  #held: Domain | null = null;
  #fitting: Domain = [0, 1];
  #subject = '';
  #runs = '';

  /** Takes in a result; another measure or chart begins anew. */
  see(options: ChartOptions, data: AnyChartData): void {
    const { chart, measure, variant } = options;
    // What happens and what a dashboard sees of it are looked at on one axis.
    const { truth } = sidesAmong(measures, measure) ?? { truth: measure };
    const subject = [chart.id, truth.id, variant].join(' ');
    const runs = [measure.id, ...data.runs.map(({ id }) => id)].join(' ');
    const extent = chart.extent(data);
    const held = subject === this.#subject ? this.#held : null;
    const next = heldDomain(held, extent, measure.unit);
    this.#fitting = firstDomain(extent, measure.unit);
    // A strategy that joins the picture is no lever's doing: the axis makes room without a word.
    this.rescaled = next.rescaled && runs === this.#runs;
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
    this.loose = Math.abs(domain[0] - low) + Math.abs(domain[1] - high) > 0.1 * (high - low);
  }
}
