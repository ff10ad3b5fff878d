/** Where the page's runs are done: on workers. */
export { browserPort as openPort } from '../runner/browserPort.ts';

/** How many of them can work at the same time. */
export const cores = (): number => navigator.hardwareConcurrency || 2;
