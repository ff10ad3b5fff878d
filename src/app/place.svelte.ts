import { readRoute, type Route } from './route.ts';
import { safety } from './sharing/safety.svelte.ts';

/** Where the reader is. Follows the address; a notebook that rewrites its own address says so, and stays. */
class Place {
  route = $state.raw<Route>(readRoute(location.hash));
  /** Changes when a notebook must be opened anew: another one, or the same with another experiment in its link. */
  visit = $state(0);
  #written = '';

  follow(): void {
    const next = readRoute(location.hash);
    const now = this.route;
    const wasSafe = safety.on;
    safety.follow();
    const same =
      wasSafe === safety.on &&
      next.page === 'notebook' &&
      now.page === 'notebook' &&
      next.slug === now.slug &&
      next.work === now.work &&
      next.query.toString() === this.#written;
    if (!same) this.visit += 1;
    if (next.page === 'notebook') this.#written = next.query.toString();
    this.route = next;
  }

  /** Opens the place in the address anew, as when what lies on the disk has changed. */
  reopen(address: string): void {
    if (location.hash !== address) history.replaceState(history.state, '', address);
    const next = readRoute(address);
    if (next.page === 'notebook') this.#written = next.query.toString();
    this.visit += 1;
    this.route = next;
  }

  /** The open notebook puts its state into the address, without a new entry in the history. */
  rewrite(address: string): void {
    const { page } = this.route;
    if (page !== 'notebook') return;
    const written = readRoute(address);
    // The same notebook under another name (a copy of one's own) stays as it is.
    if (written.page === 'notebook') {
      this.#written = written.query.toString();
      if (page === 'notebook' && written.work !== this.route.work) this.route = written;
    }
    if (location.hash !== address) history.replaceState(history.state, '', address);
  }
}

export const place = new Place();
