/** Whether a media query holds now. Made while a component is; it listens for as long as that stands in the page. */
export class Media {
  matches = $state(false);

  constructor(query: string) {
    const list = matchMedia(query);
    this.matches = list.matches;
    $effect(() => {
      const update = () => (this.matches = list.matches);
      list.addEventListener('change', update);
      return () => list.removeEventListener('change', update);
    });
  }
}

/** Whether nothing may move by itself: the system asks for it, unless the reader has chosen otherwise. */
export class Stillness {
  readonly #system = new Media('(prefers-reduced-motion: reduce)');
  #chosen = $state<string>();

  constructor() {
    const root = document.documentElement;
    const update = () => (this.#chosen = root.dataset.motion);
    update();
    $effect(() => {
      const observer = new MutationObserver(update);
      observer.observe(root, { attributes: true, attributeFilter: ['data-motion'] });
      return () => observer.disconnect();
    });
  }

  get matches(): boolean {
    return this.#chosen === 'reduce' || (this.#chosen !== 'full' && this.#system.matches);
  }
}

/** The look of the page, by which colours are read anew when it changes: a canvas does not follow style sheets. */
export class Look {
  current = $state('');

  constructor() {
    const root = document.documentElement;
    const update = () => (this.current = `${root.dataset.theme ?? ''} ${root.lang}`);
    update();
    $effect(() => {
      const observer = new MutationObserver(update);
      observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'lang'] });
      return () => observer.disconnect();
    });
  }
}
