import { entryOf, problem, rawText, type Problem } from '../schema/index.ts';
import type { FrontMatter } from './document.ts';
import { complain, type Fields } from './fields.ts';
import type { FileParts } from './fileParts.ts';
import { placeAt } from './lines.ts';
import { readYaml } from './yaml.ts';

/** The format this room reads; a file of a newer one is refused. */
export const formatVersion = 1;

/** Reads the front matter as far as every file has one: a map in YAML, written in a format we know. */
export function readFront(parts: FileParts): {
  readonly frontMatter: FrontMatter | null;
  readonly problems: Problem[];
} {
  const { front, lines } = parts;
  const firstLine = placeAt(lines, lines.starts[0]!);
  if (front === null) return { frontMatter: null, problems: [problem('frontMissing', '', {}, firstLine)] };
  const { raw, problems } = readYaml(lines, front.start, front.end, 'frontLarge');
  const found = [...problems];
  if (raw === null) return { frontMatter: null, problems: found };
  if (raw.kind !== 'map') {
    found.push(problem('keyType', '', { path: '---', read: rawText(raw), takes: 'map' }, raw.place));
    return { frontMatter: null, problems: found };
  }
  const map = { ...raw, place: firstLine };
  const readable = readableVersion({ map, prefix: '', problems: found });
  return { frontMatter: readable ? { map, range: front } : null, problems: found };
}

/** Complains when the version is none, and says whether the file may be read all the same. */
function readableVersion(front: Fields): boolean {
  const raw = entryOf(front.map, 'sluice')?.value;
  const version = raw?.kind === 'scalar' ? raw.value : null;
  const newer = typeof version === 'number' && version > formatVersion;
  if (raw === undefined) complain(front, 'formatMissing', 'sluice', {});
  else if (newer)
    complain(front, 'formatNewer', 'sluice', { read: rawText(raw), max: formatVersion }, raw.place);
  else if (version !== formatVersion)
    complain(front, 'keyType', 'sluice', { read: rawText(raw), takes: 'version' }, raw.place);
  return !newer;
}
