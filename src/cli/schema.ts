import { vocabulary } from '../catalogue/index.ts';
import type { Conclusion } from './conclusion.ts';
import { frontMatterSchema } from './frontMatterSchema.ts';
import { worldNames } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { valueOf, type Call } from './readCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `schema`: the front matter of a scenario, for editors that complete and check YAML. */
export function schema(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const out = outFile(valueOf(call, '--out') ?? '-', '-', surroundings);
  const { mechanisms, languages } = vocabulary;
  const made = frontMatterSchema({ worlds: worldNames(surroundings), mechanisms, languages });
  const output = out.write([`${JSON.stringify(made, null, 2)}\n`]);
  return Promise.resolve({ code: 'good', output, findings: [] });
}
