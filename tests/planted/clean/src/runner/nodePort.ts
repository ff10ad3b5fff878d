import { parentPort } from 'node:worker_threads';

export const port = parentPort;
