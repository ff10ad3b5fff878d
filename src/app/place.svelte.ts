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
      'query' in next &&
      isSamePlace(next, now) &&
      next.query.toString() === this.#written;
    if (!same) this.visit += 1;
    if ('query' in next) this.#written = next.query.toString();
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
    const now = this.route;
    if (!('query' in now)) return;
    const written = readRoute(address);
    if ('query' in written) this.#written = written.query.toString();
    // The same notebook under another name (a copy of one's own) stays as it is.
    if (written.page === 'notebook' && now.page === 'notebook' && written.work !== now.work)
      this.route = written;
    if (location.hash !== address) history.replaceState(history.state, '', address);
  }
}

/** Whether two addresses name the same notebook, whatever section and experiment they say. */
function isSamePlace(one: Route, other: Route): boolean {
  if (one.page === 'packed') return other.page === 'packed' && one.link === other.link;
  return (
    one.page === 'notebook' && other.page === 'notebook' && one.slug === other.slug && one.work === other.work
  );
}

export const place = new Place();
