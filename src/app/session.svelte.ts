import { declarations, vocabulary } from '../catalogue/index.ts';
import { formulaReader, readTyped, spliceBetween, type Notebook, type Splice } from '../notebook/index.ts';
import type { RunRecord } from '../record/index.ts';
import { jobOf, settingsUnder, type Job, type Watched } from '../runner/index.ts';
import {
  findLever,
  formulasOf,
  itemsOf,
  rawScalar,
  readLever,
  valueAt,
  withValue,
  type FormulaReader,
  type Formulas,
  type Items,
  type LeverValue,
  type Problem,
  type Raw,
  type ReadValue,
  type ScalarLever,
  type Say,
  type Settings,
} from '../schema/index.ts';
import type { Json, Operation } from '../store/index.ts';
import { writeExperiment } from './experiment.ts';
import type { Lab } from './lab.ts';
import { originalsOf, reread, type Edition } from './library.ts';
import { jobOfStand } from './jobOfStand.ts';
import { askedBy } from './sharing/asked.ts';
import { planRead, samePlan, type PlanRead } from './planRead.ts';
import { Previewer } from './preview.svelte.ts';
import { Runs } from './runs.svelte.ts';
import { heldIn, isHeld, readLesson, type Lesson } from './sharing/lesson.ts';
import { changesBetween, standRead } from './standRead.ts';
import { strategiesShown } from './strategiesShown.ts';
import type { Work } from './work.svelte.ts';

/** Names under which a notebook's own runs are shown; strategies go by their ids. */
export const ownRun = '(own)';
export const startRun = '(start)';

/** One reader at work in one notebook: the levers as they stand, and the runs that show what they do. */
export class Session {
  /** The texts as they stand, read; an edit of a text reads it again. */
  edition = $state.raw() as Edition;
  /** The first language's text: the scenario and its cells. */
  readonly notebook: Notebook = $derived(this.edition.base);
  readonly items: Items = $derived(itemsOf(declarations, this.notebook.scenario.settings));
  /** What was done in the notebook so far; the levers and the seed follow from it. */
  readonly work: Work;
  readonly runs: Runs;
  readonly previewer: Previewer;
  /** What of the link that was opened, or of saved work, was not understood. */
  readonly linkProblems: readonly Problem[];
  /** What the link leaves out and holds. */
  readonly lesson: Lesson;
  settings = $state.raw<Settings>({});
  seed = $state('');
  planned = $state.raw() as PlanRead;
  /** The experiment as an address has it: written once a change, for many ask. */
  readonly query: URLSearchParams = $derived(
    writeExperiment(
      { settings: this.settings, seed: this.seed },
      this.notebook.scenario,
      declarations,
      this.items,
    ),
  );
  /** Whether it differs from what the notebook starts with. */
  readonly moved: boolean = $derived(this.query.size > 0 || this.planned.own);
  /** Why the last typed value was not taken, by lever path. */
  refused = $state.raw<Readonly<Record<string, Problem>>>({});

  readonly lab: Lab;
  readonly #came: Edition;
  readonly readFormula: FormulaReader = $derived(formulaReader(vocabulary, this.items));
  /** What the formulas of the levers come to, and of those they were set to before. */
  #formulas: Formulas;

  constructor(edition: Edition, lab: Lab, query: URLSearchParams, say: () => Say, work: Work) {
    this.#came = edition;
    this.edition = edition;
    this.lab = lab;
    this.work = work;
    this.#formulas = this.notebook.scenario.formulas;
    const kept = this.#follow();
    this.lesson = heldIn(work, readLesson(query, this.notebook));
    this.linkProblems = [...kept, ...this.#open(query), ...this.lesson.problems];
    this.runs = new Runs(lab, say);
    this.previewer = new Previewer(lab);
  }

  /** A text as it stands, and as it came; the languages are those of the edition. */
  textOf(language: string): { readonly now: string; readonly came: string } {
    const came = originalsOf(this.#came)[language] ?? '';
    return { now: this.work.stand.texts[language] ?? came, came };
  }

  /** The language of the text that says what is run. */
  get first(): string {
    return this.#came.base.about.language;
  }

  /** Edits a text; what changed of it is shown and run at once. */
  edit(language: string, splice: Splice | null): void {
    if (splice) this.do({ kind: 'text', language, ...splice });
  }

  /** Goes back to a text as it came, which is one more edit. */
  restore(language: string): void {
    const { now, came } = this.textOf(language);
    this.edit(language, spliceBetween(now, came));
  }

  /** Asks for every run that the notebook shows. */
  runAll(): void {
    this.runs.want(ownRun, this.#job(this.settings), true);
    if (this.moved) this.runs.want(startRun, this.jobUnder(startRun));
    for (const id of strategiesShown(this.notebook)) this.runs.want(id, this.jobUnder(id));
  }

  valueOf(path: string): LeverValue {
    return valueAt(this.settings, path) ?? null;
  }

  baselineOf(path: string): LeverValue {
    return valueAt(this.notebook.scenario.settings, path) ?? null;
  }

  preparePreview(): void {
    this.previewer.prepare(this.#job(this.settings));
  }

  /** A lever is being moved: the preview answers, nothing is decided. */
  preview(path: string, value: LeverValue): void {
    const read = this.lesson.levers.has(path) ? undefined : this.#read(path, rawScalar(value));
    if (read === undefined) return;
    this.runs.markStale(ownRun);
    this.previewer.move(this.#job(this.settings), this.#job(withValue(this.settings, path, read)));
  }

  /** A lever was let go, or something was typed. A value that cannot be taken is shown with its reason. */
  commit(path: string, raw: Raw): void {
    this.previewer.end();
    const read = this.#read(path, raw);
    if (read === undefined) {
      this.runs.markFresh(ownRun);
      return;
    }
    const own = read === this.baselineOf(path);
    if (read === this.valueOf(path)) this.runs.markFresh(ownRun);
    else this.do({ kind: 'levers', set: own ? {} : { [path]: read }, back: own ? [path] : [] });
  }

  /** Does something that can be undone, and shows what follows from it; nothing to what is held. */
  do(operation: Operation): void {
    if (isHeld(this.lesson, operation)) return;
    this.work.do(operation);
    this.#followAndRun();
  }

  undo(): void {
    this.refused = {};
    this.work.undo();
    this.#followAndRun();
  }

  redo(): void {
    this.refused = {};
    this.work.redo();
    this.#followAndRun();
  }

  /** Goes back, or over, to where a step of the history left off. */
  go(step: number): void {
    this.refused = {};
    this.work.go(step);
    this.#followAndRun();
  }

  /** What was answered in a cell; undefined if nothing was. The cell's kind reads it. */
  answerOf(cell: string): Json | undefined {
    return this.work.stand.answers[cell];
  }

  /** Answers a cell; null takes the answer back. */
  answer(cell: string, answer: Json): void {
    this.do({ kind: 'answer', cell, answer });
  }

  /** Something was typed into a field. More than a shared budget leaves is taken down to what it leaves, and said. */
  commitTyped(path: string, text: string, most?: number): void {
    const raw = readTyped(declarations, path, text).raw ?? rawScalar(text);
    const address = findLever(declarations, path);
    if (most === undefined || 'unknown' in address) return this.commit(path, raw);
    const { value } = this.#readLever(address.declared, raw, path);
    this.commit(path, typeof value === 'number' && value > most ? rawScalar(most) : raw);
  }

  reset(): void {
    this.refused = {};
    const held = this.lesson.levers;
    const moved = changesBetween(this.notebook.scenario.settings, this.settings, this.items);
    const back = moved.map(([path]) => path).filter((path) => !held.has(path));
    this.do(held.size > 0 ? { kind: 'levers', set: {}, back } : { kind: 'reset', what: 'levers' });
  }

  setSeed(seed: string): void {
    this.do({ kind: 'seed', seed: seed === this.notebook.scenario.seed ? null : seed });
  }

  recordOf(id: string): RunRecord | null {
    return this.runs.of(id).record;
  }

  /** The job of the reader’s own run. */
  get job(): Job {
    return this.#job(this.settings);
  }

  /** The job of where a step of the history left off, as far as the texts of today allow. */
  jobAt(step: number): Job {
    return jobOfStand(this.work.standAt(step), this.notebook, this.readFormula, this.#formulas);
  }

  /** The life of who stands in a place of a run's record: the run is made again, and she is watched. */
  watch(id: string, place: number, signal: AbortSignal): Promise<Watched> {
    return this.lab.preview.watch(this.jobUnder(id), place, { signal });
  }

  /** A link's experiment is one more thing done: what stood before comes back with an undo. */
  #open(query: URLSearchParams): readonly Problem[] {
    const { operations, problems } = askedBy(query, this, this.work.stand.answers);
    for (const one of operations) this.work.do(one);
    if (operations.length > 0) this.#follow();
    return problems;
  }

  /** Takes the texts, the levers and the seed from where the work stands. */
  #follow(): readonly Problem[] {
    const texts = { ...originalsOf(this.#came), ...this.work.stand.texts };
    this.edition = reread(this.edition, this.first, texts);
    const { scenario } = this.notebook;
    const { settings, seed, problems } = standRead(this.work.stand, scenario, this.readFormula);
    this.settings = settings;
    this.seed = seed;
    const planned = planRead(this.notebook, this.work.stand.answers, this.readFormula);
    // What is the same is not shown anew.
    if (JSON.stringify(planned) !== JSON.stringify(this.planned)) this.planned = planned;
    const own = formulasOf(declarations, settings, [], this.readFormula);
    this.#formulas = { ...this.#formulas, ...scenario.formulas, ...own };
    return [...problems, ...this.planned.problems];
  }

  /** Runs what the work has come to, if it has changed what is run. */
  #followAndRun(): void {
    const { settings, seed, notebook, planned } = this;
    this.#follow();
    if (this.seed !== seed || this.notebook !== notebook) return this.runAll();
    const moved = changesBetween(settings, this.settings, this.items);
    if (moved.length === 0 && samePlan(planned, this.planned)) return;
    this.runs.want(ownRun, this.#job(this.settings), true);
    if (this.moved) this.runs.want(startRun, this.jobUnder(startRun));
  }

  #read(path: string, raw: Raw): LeverValue | undefined {
    const address = findLever(declarations, path);
    if ('unknown' in address) return undefined;
    const { value, problems } = this.#readLever(address.declared, raw, path);
    const { [path]: _, ...others } = this.refused;
    this.refused = problems[0] ? { ...others, [path]: problems[0] } : others;
    if (problems.length > 0) return undefined;
    const changes = [[[path, value] as const]];
    this.#formulas = { ...this.#formulas, ...formulasOf(declarations, {}, changes, this.readFormula) };
    return value;
  }

  #readLever(lever: ScalarLever, raw: Raw, path: string): ReadValue {
    return readLever(lever, raw, path, this.notebook.scenario.currency, this.readFormula);
  }

  #job(settings: Settings): Job {
    const { seed, planned } = this;
    return jobOf(this.notebook.scenario, {
      settings,
      formulas: this.#formulas,
      seed,
      calendar: planned.plan,
    });
  }

  /** The job of a run by the name under which it is shown. */
  jobUnder(id: string): Job {
    const { scenario } = this.notebook;
    if (id === ownRun) return this.job;
    if (id === startRun) return jobOf(scenario, { seed: this.seed });
    return jobOf(scenario, { strategy: id, settings: settingsUnder(scenario, id), seed: this.seed });
  }
}
