import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabulary } from '../src/catalogue/index.ts';
import { openNotebook, readTranslation, type Notebook } from '../src/notebook/index.ts';

const folder = fileURLToPath(new URL('../src/app/gallery/worlds/', import.meta.url));
const worlds = fileURLToPath(new URL('../scenarios/worlds/', import.meta.url));

const read = (path: string): string => readFileSync(path, 'utf8');

/** A world of the gallery, with its Chinese. */
export interface GalleryWorld {
  readonly name: string;
  readonly english: Notebook;
  readonly chinese: Notebook;
}

/** Every world of the gallery, opened as the page opens it. */
export const galleryWorlds: readonly GalleryWorld[] = readdirSync(folder)
  .filter((file) => /^[^.]+\.md$/.test(file))
  .map((file) => {
    const name = file.replace(/\.md$/, '');
    const english = openNotebook(read(`${folder}${file}`), {
      vocabulary,
      findWorld: (world) => read(`${worlds}${world}.md`),
      findBase: () => undefined,
      worldNames: readdirSync(worlds).map((world) => world.replace(/\.md$/, '')),
    });
    return { name, english, chinese: readTranslation(english, read(`${folder}${name}.zh.md`), vocabulary) };
  });
