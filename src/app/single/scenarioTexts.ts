import { embedded } from './embedded.ts';

/** The texts of the one lesson in the file and of the worlds it needs, by the paths they have on a site. */
export const scenarioTexts: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(
  [...lessonTexts(), ...worldTexts()].map(([path, text]) => [path, () => Promise.resolve(text)]),
);

function lessonTexts(): [string, string][] {
  if (!embedded) return [];
  const { work, first } = embedded;
  return Object.entries(work.originals).map(([language, text]) => [
    `/scenarios/${work.slug}${language === first ? '' : `.${language}`}.md`,
    text,
  ]);
}

function worldTexts(): [string, string][] {
  return Object.entries(embedded?.worlds ?? {}).map(([name, text]) => [`/scenarios/worlds/${name}.md`, text]);
}
