import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

const worker = fileURLToPath(new URL('../app/offline/worker.ts', import.meta.url));

/** Not kept: pictures of the README, which the page does not show, and the shell of single files, which few ask for. */
const left = /^pictures\/|^offline\.html$/;

/** Writes the service worker into the finished build, with the list of all files and a version made of their bytes. */
export function offlinePlugin(): Plugin {
  let folder = '';
  return {
    name: 'sluice-offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    // Workers are built by builds of their own; the page’s is over last.
    async closeBundle() {
      const files = filesIn(folder).filter((file) => !left.test(file) && file !== 'offline.js');
      if (!files.includes('index.html')) return;
      const hash = createHash('sha256');
      for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
      const source = readFileSync(worker, 'utf8');
      const version = hash.update(source).digest('hex').slice(0, 16);
      const { code } = await transformWithOxc(source, worker);
      // A page is asked for by its folder.
      const kept = files.map((file) => (file === 'index.html' ? './' : file));
      const head = `const offline = ${JSON.stringify({ version, files: kept })};\n`;
      writeFileSync(join(folder, 'offline.js'), head + code);
    },
  };
}

/** All files of a folder by their paths in it, without those that begin with a dot. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => relative('.', file).split(sep).join('/'))
    .sort();
}
