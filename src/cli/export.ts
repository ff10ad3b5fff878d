import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { vocabulary } from '../catalogue/index.ts';
import { engineVersion } from '../engine/index.ts';
import { openNotebook, readTranslation, worldNameOf, type Notebook } from '../notebook/index.ts';
import { isItemName, problem } from '../schema/index.ts';
import { lessonPage, studentLesson, wholeLesson, type LessonSource } from '../store/index.ts';
import type { Conclusion } from './conclusion.ts';
import { inFile, Refusal } from './findings.ts';
import { openFaultless, worldTexts } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { valueOf, type Call } from './readCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `export`: a scenario with its other languages as one page that needs nothing else. */
export async function exportLesson(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const place = valueOf(call, '--out') ?? '-';
  const out = outFile(place, file, surroundings);
  const opened = await openLanguages(file, surroundings);
  const base = opened[0]!.notebook;
  const first = base.about.language;
  const findWorld = worldTexts(file, surroundings);
  const source: LessonSource = {
    slug: isItemName(base.scenario.id ?? '') ? base.scenario.id!.toLowerCase() : 'notebook',
    title: base.about.title,
    first,
    notebooks: Object.fromEntries(opened.map(({ notebook }) => [notebook.about.language, notebook])),
    findWorld,
    stand: null,
    at: 0,
  };
  const lesson = call.values.has('--student')
    ? await studentLesson(source, async (texts) =>
        readTexts(texts, first, findWorld, worldNameOf(base.document)),
      )
    : wholeLesson(source);
  if ('length' in lesson) {
    const fileOf = (language: string) =>
      opened.find(({ notebook }) => notebook.about.language === language)?.file ?? file;
    throw new Refusal(lesson.map(({ language, problem }) => inFile(problem, fileOf(language))));
  }
  const page = lessonPage(await surroundings.shell(), lesson, engineVersion);
  if (page === null) throw new Error('the built shell has no place for a notebook');
  const bytes = new TextEncoder().encode(page);
  const findings = opened.flatMap((one) => one.findings);
  const languages = Object.keys(source.notebooks).join(', ');
  const remark = `${place === '-' ? 'One file' : place}: ${(bytes.length / 1e6).toFixed(1)} MB, ${languages}. It opens in any browser, without a network.`;
  return { code: 'good', output: out.write([bytes]), findings, remark };
}

/** The file and, where they stand beside it as FILE.zh.md, its other languages. */
async function openLanguages(file: string, surroundings: Surroundings) {
  const base = await openFaultless(file, surroundings);
  if (base.about.of !== null) {
    const reason = `it is a translation of “${base.about.of}”; give the file of the first language`;
    throw new Refusal([inFile(problem('fileUnreadable', file, { read: file, reason }), file)]);
  }
  const opened = [{ file, notebook: base as Notebook, findings: base.findings }];
  for (const language of vocabulary.languages) {
    const beside = file.replace(/\.md$/, `.${language}.md`);
    if (beside === file || !existsSync(resolve(surroundings.directory, beside))) continue;
    const translation = await openFaultless(beside, surroundings);
    opened.push({ file: beside, notebook: translation, findings: translation.findings });
  }
  return opened;
}

function readTexts(
  texts: Readonly<Record<string, string>>,
  first: string,
  findWorld: LessonSource['findWorld'],
  world: string | null,
): Record<string, Notebook> {
  const sources = {
    vocabulary,
    findWorld,
    findBase: () => undefined,
    worldNames: world === null ? [] : [world],
  };
  const base = openNotebook(texts[first]!, sources);
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      language === first ? base : readTranslation(base, text, vocabulary),
    ]),
  );
}
