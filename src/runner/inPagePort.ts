import type { FromWorker, ToWorker, WorkerPort } from './messages.ts';
import { serve } from './serve.ts';

/**
 * A worker that is none: it runs on the page's own thread, in slices of a few milliseconds, for pages that may load no
 * worker. What is sent is copied on its way, as it is to any other.
 */
export function inPagePort(): WorkerPort {
  const { port1: near, port2: far } = new MessageChannel();
  const asked = new Set<number>();
  let tell: (message: ToWorker) => void = () => undefined;
  serve({
    send: (message: FromWorker, transfer = []) => far.postMessage(message, transfer),
    receive: (handler) => {
      tell = handler;
      far.onmessage = (event: MessageEvent<ToWorker>) => handler(event.data);
    },
  });
  return {
    send: (message, transfer = []) => {
      asked.add(message.id);
      near.postMessage(message, transfer);
    },
    receive: (handler) => {
      near.onmessage = (event: MessageEvent<FromWorker>) => {
        if (endings.has(event.data.type)) asked.delete(event.data.id);
        handler(event.data);
      };
    },
    // It lives as long as the page.
    onDeath: () => undefined,
    terminate: () => {
      near.close();
      far.close();
      for (const id of asked) tell({ type: 'cancel', id });
    },
  };
}

const endings: ReadonlySet<FromWorker['type']> = new Set([
  'record',
  'logged',
  'life',
  'piece',
  'refused',
  'cancelled',
  'failed',
]);
