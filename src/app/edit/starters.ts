import { cellKinds, cellText, declarations } from '../../catalogue/index.ts';
import type { Notebook } from '../../notebook/index.ts';
import { itemsOf, listLevers, type Items, type Text } from '../../schema/index.ts';
import { starterWords as said } from './starterWords.ts';

export const starterGroups = ['text', 'levers', 'charts', 'data', 'teaching'] as const;
export type StarterGroup = (typeof starterGroups)[number];

/** Something that can be added to a notebook. */
export interface Starter {
  readonly name: string;
  readonly group: StarterGroup;
  /** A cell, of which a translation has none of its own. */
  readonly cell?: true;
  readonly title: Text;
  readonly meaning: Text;
  /** Its source, with `\n` between lines; a cell has a name of its own in the notebook. */
  readonly source: (notebook: Notebook, say: (text: Text) => string) => string;
}

const text = (
  name: 'paragraph' | 'section' | 'list' | 'grid' | 'quote',
  source: (sample: string) => string,
): Starter => ({
  name,
  group: 'text',
  title: said[name],
  meaning: said[`${name}Help`],
  source: (_, say) => source(say(said[`${name}Text`])),
});

const container = (name: 'folded' | 'aside' | 'instructor', word: string): Starter => ({
  name,
  group: 'teaching',
  title: said[name],
  meaning: said[`${name}Help`],
  source: (_, say) => `:::${word}\n${say(said[`${name}Text`])}\n:::`,
});

const texts: readonly Starter[] = [
  text('paragraph', (sample) => sample),
  text('section', (sample) => `## ${sample}`),
  text('list', (sample) => `- ${sample}\n- ${sample}`),
  text('grid', (sample) => `| ${sample} 1 | ${sample} 2 |\n| --- | ---: |\n| … | … |`),
  text('quote', (sample) => `> ${sample}`),
  {
    name: 'equation',
    group: 'text',
    title: said.equation,
    meaning: said.equationHelp,
    source: () => '$$\n\\frac{a}{b}\n$$',
  },
];

const containers: readonly Starter[] = [
  container('folded', 'hint'),
  container('aside', 'note'),
  container('instructor', 'instructor'),
];

/** Where a kind of cell stands in the menu; the others teach. */
const groups: Readonly<Record<string, StarterGroup>> = {
  levers: 'levers',
  workbench: 'levers',
  rule: 'levers',
  calendar: 'levers',
  checkpoint: 'levers',
  chart: 'charts',
  board: 'charts',
  pond: 'charts',
  compare: 'charts',
  sensitivity: 'charts',
  sweep: 'charts',
  value: 'data',
  table: 'data',
  formula: 'data',
};

/** The first levers that a learner could move in a world: those of what the world has of its own. */
const firstLevers = (items: Items, count = 1): string => {
  const all = listLevers(declarations, items);
  const moved = all.filter(({ lever, item }) => lever.kind === 'money' && item !== undefined);
  return `[${[...moved, ...all]
    .slice(0, count)
    .map(({ path }) => path)
    .join(', ')}]`;
};

/** What a new cell holds to begin with; kinds that are not here begin empty, and say what they lack. */
const bodies: Readonly<Record<string, (items: Items, question: string) => string>> = {
  levers: (items) => `show: ${firstLevers(items)}`,
  chart: () => 'measure: active.week',
  value: () => 'show: [activeLastWeek, joined]',
  table: () => 'show: [activeLastWeek, joined]\nby: strategies',
  rule: () => 'lever: customers.keyRule',
  predict: (_, question) => `form: curve\nquestion: ${question}\nmeasure: active.week`,
  note: (_, question) => `question: ${question}`,
  checkpoint: (_, question) => `task: ${question}\ngoal: activeLastWeek >= 1000`,
  hint: (_, question) => `levels:\n  - ${question}`,
  sensitivity: (items) => `levers: ${firstLevers(items, 3)}\nmeasure: activeLastWeek`,
  sweep: (items) => `levers: ${firstLevers(items, 2)}\nmeasure: activeLastWeek`,
  formula: () => 'expression: activeLastWeek / joined',
};

const cells: readonly Starter[] = cellKinds.map((one): Starter => {
  const { kind } = one;
  return {
    name: kind,
    group: groups[kind] ?? 'teaching',
    cell: true,
    title: cellText(one, 'title'),
    meaning: cellText(one, 'meaning'),
    source: ({ scenario, document }, say) => {
      const question = say(said.sectionText);
      const body = bodies[kind]?.(itemsOf(declarations, scenario.settings), question) ?? '';
      return `\`\`\`${kind} ${freshId(document.text, kind)}\n${body === '' ? '' : `${body}\n`}\`\`\``;
    },
  };
});

/** All that can be added, group by group. */
export const starters: readonly Starter[] = starterGroups.flatMap((group) =>
  [...texts, ...cells, ...containers].filter((one) => one.group === group),
);

/** Those an author needs most, for the head of the menu. */
export const usedMost: readonly string[] = ['paragraph', 'section', 'levers', 'chart', 'predict', 'value'];

/** A name that no cell of the text has yet. */
function freshId(source: string, kind: string): string {
  const taken = (id: string): boolean =>
    new RegExp(`^ {0,3}(?:\`{3,}|~{3,})\\s*\\w+\\s+${id}\\s*$`, 'm').test(source);
  let count = 1;
  while (taken(`${kind}${count}`)) count += 1;
  return `${kind}${count}`;
}
