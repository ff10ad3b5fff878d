import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { offlinePlugin } from './src/cli/offlinePlugin.ts';
import { singlePlugin } from './src/cli/singlePlugin.ts';

const scenarios = fileURLToPath(new URL('scenarios', import.meta.url));

/**
 * What the home page says of each scenario, read from its front matter when the page is built: so the first view
 * needs neither the scenario texts nor a Markdown parser.
 */
function shelf(): Plugin {
  const id = 'virtual:shelf';
  return {
    name: 'sluice-shelf',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const files = readdirSync(scenarios).filter((name) => /^[a-z].*\.md$/.test(name));
      const cards = files.map((name) => {
        this.addWatchFile(`${scenarios}/${name}`);
        const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(`${scenarios}/${name}`, 'utf8'));
        const {
          id: slug,
          of,
          title,
          question,
          language,
          level,
          minutes,
        } = parse(front?.[1] ?? '') as Record<string, unknown>;
        return { slug: of ?? slug, title, question, language, level, minutes };
      });
      return `export default ${JSON.stringify(cards)}`;
    },
  };
}

/** The packages that read Markdown and YAML. */
const readers =
  /node_modules[\\/](yaml|micromark|mdast|unist|unified|vfile|remark|character-entities|markdown-table)/;

/** While one writes, Vite puts styles and its own script into the page, which the policy of the built page refuses. */
function withoutPolicy(): Plugin {
  return {
    name: 'sluice-without-policy',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
    },
  };
}

/** The page: static, hash-routed, served from any folder; workers are modules and nothing is inlined (CSP). */
export default defineConfig({
  base: './',
  publicDir: 'static',
  plugins: [shelf(), withoutPolicy(), svelte(), singlePlugin(svelte), offlinePlugin()],
  // Its browser build writes HTML into an element to read an entity, which the page's policy refuses.
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What reads texts changes more seldom than what is said of a model: a script of its own stays in the cache.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'text', test: readers }] } } },
  },
});
