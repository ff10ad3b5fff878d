import { createSubscriber } from 'svelte/reactivity';

/** Whether a media query holds now. */
export class Media {
  readonly #query: MediaQueryList;
  readonly #subscribe: () => void;

  constructor(query: string) {
    this.#query = matchMedia(query);
    this.#subscribe = createSubscriber((update) => {
      this.#query.addEventListener('change', update);
      return () => this.#query.removeEventListener('change', update);
    });
  }

  get matches(): boolean {
    this.#subscribe();
    return this.#query.matches;
  }
}

/** The look of the page, by which colours are read anew when it changes: a canvas does not follow style sheets. */
export function pageLook(): { readonly current: string } {
  const root = document.documentElement;
  const subscribe = createSubscriber((update) => {
    const observer = new MutationObserver(update);
    observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
    return () => observer.disconnect();
  });
  return {
    get current() {
      subscribe();
      return `${root.dataset.theme ?? ''} ${root.lang}`;
    },
  };
}
