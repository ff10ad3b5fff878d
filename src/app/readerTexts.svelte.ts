import { untrack } from 'svelte';
import { loadOverlay } from './overlays.ts';
import { place } from './place.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import type { Overlay } from './speaker.ts';

/** The texts of the reader's language, as far as they have come; made in a component, whose life they share. */
export class ReaderTexts {
  /** Null until the first have come: nothing is shown before, so that the page never flashes in another language. */
  overlay = $state.raw<Overlay | null>(null);
  language = $state('');

  constructor() {
    $effect(() => {
      const { language } = preferences;
      const take = (loaded: Overlay) => {
        if (language !== preferences.language) return;
        this.overlay = loaded;
        this.language = language;
      };
      const whole = () => loadOverlay(language, true).then(take);
      // The home page does not wait for what it does not say; everything else finds all texts there.
      const home = untrack(() => place.route.page === 'home');
      void (home ? loadOverlay(language, false).then(take).then(whole) : whole());
    });
  }
}
