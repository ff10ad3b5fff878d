import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerPort } from './messages.ts';

/** A worker thread of Node; `script` is the built nodeWorker. */
export function nodePort(script: URL): WorkerPort {
  const worker = new Worker(script);
  return {
    send: (message, transfer = []) => worker.postMessage(message, transfer),
    receive: (handler) => {
      worker.on('message', (message: FromWorker) => handler(message));
    },
    onDeath: (handler) => {
      worker.on('error', (error) => handler(error.message));
      worker.on('exit', (code) => handler(`the worker ended with ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}
