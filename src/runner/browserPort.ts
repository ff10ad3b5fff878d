import type { FromWorker, WorkerPort } from './messages.ts';

/** A worker of the page. */
export function browserPort(): WorkerPort {
  const worker = new Worker(new URL('./browserWorker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message, transfer = []) => worker.postMessage(message, transfer),
    receive: (handler) => {
      worker.onmessage = (event: MessageEvent<FromWorker>) => handler(event.data);
    },
    onDeath: (handler) => {
      worker.onerror = (event) => handler(event.message || 'the worker stopped');
      worker.onmessageerror = () => handler('a message could not be read');
    },
    terminate: () => worker.terminate(),
  };
}
