import { openSync, writeSync } from 'node:fs';
import { loadBundled } from '../bench/bundle.mjs';

/**
 * `node tests/battery/stream.mjs ORDER [SEED]`: draws as raw words of 32 bits, low byte first, on standard output,
 * until nobody reads any more.
 */
const [name = 'days', seed = 'battery'] = process.argv.slice(2);
const { orders } = await loadBundled('tests/battery/orders.ts', `.cache/battery/${process.pid}`);
if (!orders[name]) {
  console.error(`There is no order ${name}; there are ${Object.keys(orders).join(', ')}.`);
  process.exit(1);
}

// Opened anew: the bundler leaves descriptor 1 in a state where a full pipe is an error and not a wait.
const out = openSync('/dev/stdout', 'a');
const words = new Int32Array(1 << 16);
const bytes = new Uint8Array(words.buffer);
let at = 0;

function flush() {
  for (let done = 0; done < bytes.length;) done += writeSync(out, bytes, done);
  at = 0;
}

try {
  orders[name].write((word) => {
    words[at++] = word;
    if (at === words.length) flush();
  }, seed);
} catch (error) {
  if (error.code !== 'EPIPE') throw error;
}
