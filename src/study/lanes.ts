/** Several workers on one list of work: each takes the next item as soon as it is free. */
export interface Lanes {
  /** Works through all items unless somebody stops; resolves when no lane works any more. */
  run(count: number, work: (index: number, signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): void;
}

/** So many lanes, which stop when the signal says so, or when the work of one of them fails: that error is thrown. */
export function openLanes(lanes: number, signal: AbortSignal | undefined): Lanes {
  // A signal for each lane: one for all of them would have more listeners than Node takes for good.
  const stops = Array.from({ length: lanes }, () => new AbortController());
  const stop = () => stops.forEach((one) => one.abort());
  return {
    stop,
    async run(count, work) {
      let next = 0;
      const lane = async (mine: AbortSignal) => {
        while (next < count && !mine.aborted) await work(next++, mine);
      };
      const failed = (error: unknown) => {
        stop();
        throw error;
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      // All are waited for: none works on behind the back of whoever hears that another one failed.
      const ended = await Promise.allSettled(stops.map((one) => lane(one.signal).catch(failed)));
      signal?.removeEventListener('abort', stop);
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
    },
  };
}
