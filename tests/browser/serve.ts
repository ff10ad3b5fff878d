import { preview } from 'vite';
// Brings the module into view that is widened below.
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildIfStale, projectRoot } from '../../src/cli/build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end: `inject('pageAddress')`. */
    pageAddress: string;
  }
}

/** Builds the page if it is stale and serves it for the browser tests, once for all of them. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale(() => console.log('Building the page for the browser tests …'));
  const server = await preview({
    root: projectRoot,
    logLevel: 'silent',
    // Port 0 asks the system for a free one. IPv4 by number: what "localhost" means differs between machines.
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The page is served from no port.');
  project.provide('pageAddress', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
