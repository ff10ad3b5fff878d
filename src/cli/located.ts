import type { Problem } from '../schema/index.ts';
import { atFlag, inFile, type Finding } from './findings.ts';
import { placed, type OpenScenario } from './openScenario.ts';
import type { Call } from './readCall.ts';

/** A problem of the whole run stands at the option that changed what it is about, or in the file. */
export function located(one: Problem, call: Call, opened: OpenScenario): Finding {
  const flag = `--${one.path.split('.')[0]}`;
  const [file = ''] = call.files;
  return call.values.has(flag) ? atFlag(one, flag) : inFile(placed(one, opened), file);
}
