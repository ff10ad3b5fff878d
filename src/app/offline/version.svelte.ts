/** Keeps the page for offline use, and finds out when there is a newer one. */
class Version {
  /** Whether a newer build is ready. It is never put in the place of this one before the reader says so. */
  newer = $state(false);
  #waiting: ServiceWorker | null = null;

  /** Starts once the page stands: keeping its files must not slow down its first view. */
  async begin(): Promise<void> {
    // While one writes the page, there is no build to be kept.
    if (import.meta.hot || !isSecureContext || !('serviceWorker' in navigator)) return;
    try {
      const registration = await navigator.serviceWorker.register('./offline.js');
      if (registration.waiting) void this.#look(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const coming = registration.installing;
        coming?.addEventListener('statechange', () => {
          if (coming.state === 'installed' && navigator.serviceWorker.controller) void this.#look(coming);
        });
      });
    } catch {
      // Private windows and full disks keep nothing; the page works with a network as before.
    }
  }

  /** The new version takes over, and this page becomes one of it. */
  reload(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#waiting?.postMessage('take over');
  }

  /** Asks a worker that waits which build it has: with a network the page may be of that build already. */
  async #look(waiting: ServiceWorker): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<readonly string[]>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => resolve(data);
    });
    waiting.postMessage('files', [port2]);
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module]')];
    const files = await answer;
    if (scripts.every(({ src }) => files.some((file) => src.endsWith(`/${file}`))))
      waiting.postMessage('take over');
    else {
      this.#waiting = waiting;
      this.newer = true;
    }
  }
}

export const version = new Version();
