import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './messages.ts';
import { serve } from './serve.ts';

// The command line's worker: the far end of a wire whose near end is nodePort.ts.
const port = parentPort;
if (!port) throw new Error('nodeWorker runs inside a worker thread only');
serve({
  send: (message, transfer = []) => port.postMessage(message, transfer),
  receive: (handler) => {
    port.on('message', (message: ToWorker) => handler(message));
  },
});
