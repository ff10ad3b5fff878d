import { cpus } from 'node:os'; // red: runner-node-only-threads

export const cores = cpus().length;
