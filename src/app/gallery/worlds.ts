import { openFrom, type Edition } from '../library.ts';

const folder = '/src/app/gallery/worlds/';
const texts = import.meta.glob<string>('/src/app/gallery/worlds/*.md', { query: '?raw', import: 'default' });

/** The worlds of the gallery, each a notebook whose charts are the examples. */
export async function openGallery(): Promise<readonly Edition[]> {
  const slugs = Object.keys(texts).flatMap((path) => /\/([^/.]+)\.md$/.exec(path)?.[1] ?? []);
  const editions = await Promise.all(slugs.map((slug) => openFrom(texts, folder, slug)));
  return editions.filter((edition) => edition !== undefined);
}
