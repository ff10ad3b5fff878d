import { declarations } from '../catalogue/index.ts';
import { leverColumns, type DescribedLever } from './describeLever.ts';

/** The reference page: a table for each mechanism and each collection, in the order of the day. */
export function leversPage(described: readonly DescribedLever[]): string {
  const parts = Object.entries(declarations).map(([root, owner]) => {
    const rows = described.filter((one) => one.root === root);
    const help = owner.kind === 'collection' ? [owner.help, ''] : [];
    return [`## ${owner.title} (\`${root}\`)`, '', ...help, ...tableOf(rows), ''].join('\n');
  });
  return `# Levers\n\n${parts.join('\n')}`;
}

function tableOf(rows: readonly DescribedLever[]): string[] {
  if (rows.length === 0) return ['Nothing here.'];
  return [
    line([...leverColumns, 'what it does']),
    line([...leverColumns, ''].map(() => '---')),
    ...rows.map(({ cells, help }) =>
      line([
        `\`${cells.path}\``,
        ...leverColumns.slice(1).map((column) => escape(cells[column])),
        escape(help),
      ]),
    ),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What would end a cell, or be taken for markup in one. */
const escape = (text: string): string => text.replace(/[\\|<>*_`]/g, '\\$&');
