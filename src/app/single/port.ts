/** Where a single file's runs are done: in the page, because a file may load no worker. */
export { inPagePort as openPort } from '../../runner/inPagePort.ts';

/** More than one at a time would only take turns. */
export const cores = (): number => 1;
