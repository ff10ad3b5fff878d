import type { Finding } from './findings.ts';

/** What a command comes to: what goes to standard output, what is said beside it, and how it ends. */
export interface Conclusion {
  readonly code: 'good' | 'problem' | 'interrupted';
  readonly output: Iterable<string | Uint8Array>;
  /** Problems for standard error. */
  readonly findings: readonly Finding[];
  /** One sentence for people, on standard error. */
  readonly remark?: string;
}
