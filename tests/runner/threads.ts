import type { Worker } from 'node:worker_threads';
import { nodePort, type FromWorker, type WorkerPort } from '#lab';

/** The worker of the product, bundled by tests/buildLab.ts. */
export const script = new URL('../../.cache/lab-node/src/runner/nodeWorker.mjs', import.meta.url);

/** One thread of a test: what came from it, and the thread itself, as Node gave it to the process. */
export interface Thread {
  readonly heard: FromWorker[];
  worker?: Worker;
}

/** Makes the product's own ports and keeps an ear on each: threads stand in the order in which they were started. */
export class Threads {
  readonly all: Thread[] = [];
  #started = 0;
  readonly #onWorker = (worker: Worker): void => {
    this.all[this.#started++]!.worker = worker;
  };

  constructor() {
    process.on('worker', this.#onWorker);
  }

  readonly make = (): WorkerPort => {
    const port = nodePort(script);
    const thread: Thread = { heard: [] };
    this.all.push(thread);
    return {
      ...port,
      receive: (handler) =>
        port.receive((message) => {
          thread.heard.push(message);
          handler(message);
        }),
    };
  };

  close(): void {
    process.off('worker', this.#onWorker);
  }
}
