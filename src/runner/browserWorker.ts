import type { FromWorker, ToWorker } from './messages.ts';
import { serve } from './serve.ts';

// The page's worker: the far end of a wire whose near end is browserPort.ts.
serve({
  send: (message: FromWorker, transfer = []) => self.postMessage(message, { transfer }),
  receive: (handler) => {
    self.onmessage = (event: MessageEvent<ToWorker>) => handler(event.data);
  },
});
