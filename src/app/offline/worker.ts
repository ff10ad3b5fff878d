/*
 * The page’s service worker: keeps all files of one build, so that the page opens without a network after the first visit.
 * It is written into the build by src/cli/offlinePlugin.ts, which puts the files before it. Hashed files come from what is
 * kept, all else from the network while there is one.
 */

/** What the build consists of; the version is a hash over all of it. */
declare const offline: { readonly version: string; readonly files: readonly string[] };

/** What of a service worker’s surroundings is used here; the page’s types do not know them. */
interface Surroundings {
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  readonly registration: { readonly active: unknown };
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asking) => void): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
}
interface Lasting {
  waitUntil(promise: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const here = self as unknown as Surroundings;
const prefix = 'sluice-files-';
const own = `${prefix}${offline.version}`;

/** A file is the same whoever asks for it: some servers say that it varies with the asking site. */
const sameFile = { ignoreSearch: true, ignoreVary: true };

/** Where the network does not answer in so many milliseconds, what is kept is shown. */
const patience = 4000;

here.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

here.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => here.clients.claim()));
});

here.addEventListener('message', ({ data, ports }) => {
  if (data === 'take over') void here.skipWaiting();
  // A page asks whether it is of this build: its own script tells.
  if (data === 'files') ports[0]?.postMessage(offline.files);
});

here.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== here.location.origin) return;
  if (!address.href.startsWith(new URL('./', here.location.href).href)) return;
  event.respondWith(address.pathname.includes('/assets/') ? kept(request) : fresh(request));
});

/** Takes what is already kept of an earlier build, as far as it is the same: a hash in a name says so. */
async function keepAll(): Promise<void> {
  const cache = await here.caches.open(own);
  for (const file of offline.files) {
    const address = new URL(file, here.location.href).href;
    const known = file.startsWith('assets/') ? await here.caches.match(address, sameFile) : undefined;
    const answer = known ?? (await fetch(address, { cache: 'no-cache' }));
    if (!answer.ok) throw new Error(`${file} cannot be kept: ${answer.status}`);
    await cache.put(address, answer);
  }
}

/** The build before this one stays: a page of it may still be open. */
async function forgetOld(): Promise<void> {
  const names = (await here.caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.slice(0, -2).map((name) => here.caches.delete(name)));
}

async function kept(request: Request): Promise<Response> {
  return (await here.caches.match(request, sameFile)) ?? fetch(request);
}

/** From the network; without one, or when it takes too long, what is kept, which for a page is always the one page. */
async function fresh(request: Request): Promise<Response> {
  const cache = await here.caches.open(own);
  const known = await cache.match(request.mode === 'navigate' ? './' : request, sameFile);
  if (!known) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience));
  const asked = fetch(request).then((answer) => (answer.ok ? answer : known));
  return Promise.race([asked.catch(() => known), late]);
}
