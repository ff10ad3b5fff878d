import { references, vocabulary } from '../catalogue/index.ts';
import type { ControlProps } from '../controls/control.ts';
import { rawScalar, sayProblem, type LeverValue, type ListedLever, type Text } from '../schema/index.ts';
import type { Page } from './context.ts';
import { shareWords } from './sharing/words.ts';
import { appWords } from './words.ts';

/** What the control of a lever is given, and where its wishes go: the session. */
export function leverProps(
  { session, shown, speaker }: Page,
  listed: ListedLever,
  cell: string,
): ControlProps {
  const { path, root, item } = listed;
  const { say } = speaker;
  const refused = session.refused[path];
  return {
    listed,
    id: `${cell}-${path}`,
    value: session.valueOf(path),
    baseline: session.baselineOf(path),
    speaker,
    ...(item !== undefined && { itemLabel: shown.scenario.labels[`${root}.${item}`] ?? item }),
    ...(listed.lever.kind === 'expression' && { names: vocabulary.formulaNames(session.items) }),
    ...referenceOf(listed),
    ...(session.lesson.levers.has(path) && { held: say(shareWords.held) }),
    ...(refused && {
      refused: say(appWords.leverRefused, { problem: sayProblem(say, refused.code, refused.values) }),
    }),
    oninput: (value: LeverValue) => session.preview(path, value),
    oncommit: (value: LeverValue) => session.commit(path, rawScalar(value)),
    ontyped: (text: string) => session.commitTyped(path, text),
  };
}

function referenceOf({ lever }: ListedLever): { readonly reference?: Text } {
  if (lever.source.kind !== 'cited') return {};
  const name = lever.source.reference as keyof typeof references;
  return { reference: { key: `reference.${name}`, english: references[name] } };
}
