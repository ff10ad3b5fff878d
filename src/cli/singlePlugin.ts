import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type PluginOption, type ResolvedConfig, type Rolldown } from 'vite';
import { lessonPlace } from '../store/lesson.ts';

const app = fileURLToPath(new URL('../app', import.meta.url));

/** The name of the shell in the build. */
export const shellName = 'offline.html';

/**
 * Builds the page once more as a single file, into which a notebook is put to be passed on: everything stands in it, and its
 * policy names what stands there by hashes. `svelte` makes the plugin that compiles components.
 */
export function singlePlugin(svelte: () => PluginOption): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sluice-single',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    async closeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      // Workers are built by builds of their own; a build that failed has left nothing.
      if (!existsSync(join(folder, 'index.html'))) return;
      const { script, style } = await bundled(config, svelte());
      const page = readFileSync(join(config.root, 'index.html'), 'utf8');
      const firstPaint = readFileSync(join(config.publicDir, 'firstPaint.js'), 'utf8');
      writeFileSync(join(folder, shellName), shell(page, firstPaint, script, style));
    },
  };
}

/** The page as one script and one style. */
async function bundled({ root, resolve: { alias } }: ResolvedConfig, svelte: PluginOption) {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [counterparts(), svelte],
    resolve: { alias },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(app, 'single', 'entry.ts'), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const styles = built.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (chunks.length !== 1 || built.output.length !== chunks.length + styles.length)
    throw new Error(`a single file cannot hold ${built.output.map(({ fileName }) => fileName).join(', ')}`);
  return {
    script: chunks[0]!.code,
    style: styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n'),
  };
}

/** In a single file a module of the page gives way to the one that has the same place under src/app/single. */
function counterparts(): Plugin {
  return {
    name: 'sluice-counterparts',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return undefined;
      const place = relative(app, resolve(dirname(importer), source));
      const within = !place.startsWith('..') && !place.startsWith(`single${sep}`);
      const other = join(app, 'single', place);
      return within && existsSync(other) ? other : undefined;
    },
  };
}

/** The head of the page stays; what it would load stands in it. */
function shell(page: string, firstPaint: string, script: string, style: string): string {
  const scripts = [firstPaint, script].map(withoutMarkup);
  const policy =
    `default-src 'none'; script-src ${scripts.map(hashOf).join(' ')}; style-src ${hashOf(style)}; ` +
    "img-src data: blob:; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types svelte-trusted-html default";
  const parts: readonly (readonly [RegExp, string])[] = [
    [/[ \t]*<link rel="(?:icon|manifest)"[^>]*>\n/g, ''],
    [/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/, policy],
    [/[ \t]*<!--[^>]*-->\n/g, ''],
    [/<script vite-ignore[^>]*><\/script>/, `<style>${style}</style><script>${scripts[0]}</script>`],
    [/[ \t]*<script type="module"[^>]*><\/script>\n/, ''],
    [/<\/body>/, `${lessonPlace}<script type="module">${scripts[1]}</script></body>`],
  ];
  return parts.reduce((text, [mark, part]) => {
    if (text.search(mark) < 0) throw new Error(`index.html has no place for ${mark.source}`);
    return text.replace(mark, () => part);
  }, page);
}

/** Only in strings, templates and patterns can these characters stand in a script, and there they mean the same. */
const withoutMarkup = (script: string): string =>
  script.replace(/<(?=\/script|!--|script)/gi, '\\x3C').replaceAll('\r', '\\r');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
