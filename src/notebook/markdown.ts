import type { Root } from 'mdast';
import { mathFromMarkdown } from 'mdast-util-math';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { math } from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { liveSyntax, liveTree } from './liveSyntax.ts';

/** Reads Markdown into the library's tree; offsets count from the start of the given text. */
export function readMarkdown(text: string): Root {
  // The library skips a BOM without counting it; one here is not at the start of the file and means nothing.
  return processor.parse(text.replace(/^\uFEFF/, ' '));
}

// Bare addresses are left as text: in Chinese prose they would swallow the sentence behind them.
const unused: Extension = {
  disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck'] },
};

/** Containers only: text directives would swallow `10:30`, and leaf directives are not of the format. */
function containers(): Extension {
  const [container] = [directive().flow?.[':'.charCodeAt(0)] ?? []].flat();
  return { flow: { [':'.charCodeAt(0)]: container } };
}

function sluiceSyntax(this: Processor): void {
  const data = this.data();
  // A pass over the finished tree makes links of bare addresses and loses the positions of the text around them.
  const trees = (data.fromMarkdownExtensions ?? []).flat().filter((extension) => !extension.transforms);
  data.fromMarkdownExtensions = [...trees, directiveFromMarkdown(), mathFromMarkdown(), liveTree];
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    unused,
    containers(),
    cjkFriendlyExtension(),
    math({ singleDollarTextMath: false }),
    liveSyntax,
  ];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(sluiceSyntax)
  .freeze();
