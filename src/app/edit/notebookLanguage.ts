import { StreamLanguage, type StringStream } from '@codemirror/language';

/** Where a line of a notebook stands: before the front matter, in it, in prose, in a cell, or in code of another kind. */
interface Where {
  at: 'start' | 'front' | 'prose' | 'cell' | 'code';
  /** The marks that opened the fence. */
  fence: string;
}

/** The colours of a notebook: YAML in the front matter and the cells, Markdown between them. */
export const notebookLanguage = (kinds: readonly string[]): StreamLanguage<Where> =>
  StreamLanguage.define<Where>({
    name: 'sluice',
    startState: () => ({ at: 'start', fence: '' }),
    copyState: (where) => ({ ...where }),
    token: (stream, where) => {
      if (stream.sol()) {
        const whole = lineToken(stream, where, kinds);
        if (whole) return whole;
      }
      return where.at === 'front' || where.at === 'cell' ? yamlToken(stream) : proseToken(stream, where);
    },
  });

/** Lines that change where one stands; they have one colour from end to end. */
function lineToken(stream: StringStream, where: Where, kinds: readonly string[]): string | null {
  const line = stream.string;
  if (where.at === 'start' || where.at === 'front') {
    const mark = /^\uFEFF?---\s*$/.test(line);
    if (where.at === 'start' && !mark) where.at = 'prose';
    else if (mark) {
      where.at = where.at === 'start' ? 'front' : 'prose';
      return toEnd(stream, 'meta');
    }
  }
  const fence = /^\s{0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line);
  if (where.at === 'prose' && fence) {
    where.at = kinds.includes(fence[2]!) ? 'cell' : 'code';
    where.fence = fence[1]!;
    return toEnd(stream, 'keyword');
  }
  if ((where.at === 'cell' || where.at === 'code') && line.trim().startsWith(where.fence)) {
    where.at = 'prose';
    return toEnd(stream, 'keyword');
  }
  if (where.at === 'prose' && /^#{1,6}\s/.test(line)) return toEnd(stream, 'heading');
  if (where.at === 'prose' && /^:{3,}/.test(line)) return toEnd(stream, 'meta');
  return null;
}

function toEnd(stream: StringStream, token: string): string {
  stream.skipToEnd();
  return token;
}

function yamlToken(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^#.*/)) return 'comment';
  if (stream.match(/^[\w.-]+(?=\s*:(\s|$))/)) return 'propertyName';
  if (stream.match(/^"(?:[^"\\]|\\.)*"|^'[^']*'/)) return 'string';
  if (stream.match(/^-?\d[\d_.,]*%?(?=[\s,}\]]|$)/)) return 'number';
  if (stream.match(/^(?:true|false|null)(?=[\s,}\]]|$)/)) return 'atom';
  if (stream.match(/^[[\]{},:]|^-(?=\s)/)) return 'punctuation';
  stream.match(/^[^\s,{}[\]:#]+|^./);
  return null;
}

function proseToken(stream: StringStream, where: Where): string | null {
  if (where.at === 'code') return toEnd(stream, 'comment');
  if (stream.match(/^\{\{[^}]*\}\}/)) return 'variableName';
  if (stream.match(/^\*\*[^*]+\*\*/)) return 'strong';
  if (stream.match(/^`[^`]+`/)) return 'monospace';
  if (stream.match(/^\[[^\]]*\]\([^)]*\)/)) return 'link';
  if (stream.sol() && stream.match(/^\s*(?:[-*+]|\d+[.)]|>)\s/)) return 'punctuation';
  stream.match(/^[^{*`[]+|^./);
  return null;
}
