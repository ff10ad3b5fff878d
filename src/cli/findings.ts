import type { Problem } from '../schema/index.ts';

/** A problem with where it was found: a file as it was named in the call, or an option. */
export type Finding = Problem & { readonly file: string };

/** A problem of a file, unless it names another one itself. */
export const inFile = (one: Problem, file: string): Finding => ({ ...one, file: one.file ?? file });

/** A problem of an option of the call. */
export const atFlag = (one: Problem, flag: string): Finding => ({ ...one, file: flag });

/** Problems as lines that editors and scripts can follow: `file:line:column code message`. */
export const findingLines = (findings: readonly Finding[]): string =>
  findings
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}\n`)
    .join('');

/** A call that cannot be done as it was given: its problems are printed, and it ends with 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findingLines(findings));
    this.findings = findings;
  }
}

/** Does something that may refuse; its problems are kept with the others, so that all are said at once. */
export function collect<T>(findings: Finding[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push(...error.findings);
    return undefined;
  }
}
