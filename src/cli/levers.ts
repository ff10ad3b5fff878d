import { declarations } from '../catalogue/index.ts';
import { collectionsOf, itemsOf, listLevers, valueAt, type Scenario } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { describeLever, leverTable } from './describeLever.ts';
import { leversPage } from './leversPage.ts';
import { openFaultless } from './openScenario.ts';
import { chosen, type Call } from './readCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `levers`: everything that can be set, in the world of a file or in any world. */
export async function levers(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file] = call.files;
  const opened = file === undefined ? undefined : await openFaultless(file, surroundings);
  const described = describeAll(opened?.scenario);
  const output = forms[chosen(call, '--format')]!(described);
  return { code: 'good', output: [output], findings: opened?.findings ?? [] };
}

type Described = ReturnType<typeof describeAll>;

const forms: Readonly<Record<string, (described: Described) => string>> = {
  table: leverTable,
  markdown: leversPage,
  json: (described) => `[\n${described.map(({ json }) => JSON.stringify(json)).join(',\n')}\n]\n`,
};

/** Without a world, `<name>` stands for whatever its author will call an item. */
function describeAll(scenario: Scenario | undefined) {
  const items = scenario
    ? itemsOf(declarations, scenario.settings)
    : Object.fromEntries(collectionsOf(declarations).map(([name]) => [name, ['<name>']]));
  return listLevers(declarations, items).map((listed) =>
    describeLever(listed, scenario && valueAt(scenario.settings, listed.path)),
  );
}
