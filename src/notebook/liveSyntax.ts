import type { Literal } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Construct, Effects, Extension, State } from 'micromark-util-types';

/** Live values as a construct of the Markdown grammar, so that emphasis, escapes and code keep their meaning around them. */
export const liveSyntax: Extension = {
  text: { [codeOf('{')]: { name: 'live', tokenize } satisfies Construct },
};

/** Makes a node of each, with the characters between the braces. */
export const liveTree: TreeExtension = {
  enter: {
    live(token) {
      this.enter({ type: 'live', value: this.sliceSerialize(token).slice(2, -2) }, token);
    },
  },
  exit: {
    live(token) {
      this.exit(token);
    },
  },
};

/** `{{ … }}` in the tree of the Markdown library. */
export interface LiveNode extends Literal {
  type: 'live';
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    live: 'live';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    live: LiveNode;
  }
  interface RootContentMap {
    live: LiveNode;
  }
}

/** Longer ones are no live values; the limit keeps the search for the closing braces short. */
const longestLive = 200;

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let length = 0;
  return opening(2, inside);

  function opening(left: number, then: State): State {
    return (code) => {
      if (code !== codeOf('{')) return nok(code);
      if (left === 2) effects.enter('live');
      effects.consume(code);
      return left === 1 ? then : opening(left - 1, then);
    };
  }

  /** Line ends and tabs have codes below zero, the end of the text has none. */
  function inside(code: Parameters<State>[0]): State | undefined {
    length += 1;
    if (code === null || code < 0 || code === codeOf('{') || length > longestLive) return nok(code);
    if (code === codeOf('}')) return closing(2)(code);
    effects.consume(code);
    return inside;
  }

  function closing(left: number): State {
    return (code) => {
      if (code !== codeOf('}')) return nok(code);
      effects.consume(code);
      if (left === 2) return closing(1);
      effects.exit('live');
      return ok;
    };
  }
}
