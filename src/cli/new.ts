import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hintFor, isItemName, problem } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, Refusal, type Finding } from './findings.ts';
import { worldNames } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { valueOf, type Call } from './readCall.ts';
import { startingText } from './startingText.ts';
import type { Surroundings } from './surroundings.ts';

const usualWorld = 'community';

/** `new`: a scenario to begin with, which `check` has nothing to say about. A file that is there already is left alone. */
export function makeNew(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [slug = ''] = call.files;
  const world = valueOf(call, '--world') ?? usualWorld;
  const place = valueOf(call, '--out') ?? join('scenarios', `${slug}.md`);
  const findings = faults(slug, world, place, surroundings);
  if (findings.length > 0) throw new Refusal(findings);
  const out = outFile(place, '-', surroundings);
  const output = out.write([startingText({ slug, title: valueOf(call, '--title') ?? slug, world })]);
  const remark = place === '-' ? {} : { remark: `${place} is written. Next: sluice check ${place}` };
  return Promise.resolve({ code: 'good', output, findings: [], ...remark });
}

function faults(slug: string, world: string, place: string, surroundings: Surroundings): Finding[] {
  const found: Finding[] = [];
  if (!isItemName(slug)) found.push(atFlag(problem('idName', 'SLUG', { read: slug }), 'SLUG'));
  const worlds = worldNames(surroundings);
  if (!worlds.includes(world)) {
    const values = { read: world, ...hintFor(world, worlds) };
    found.push(atFlag(problem('worldUnknown', '--world', values), '--world'));
  }
  const there = place !== '-' && statSync(resolve(surroundings.directory, place), { throwIfNoEntry: false });
  if (there) {
    const values = { read: place, reason: 'there is a file already' };
    found.push(atFlag(problem('fileUnwritable', '--out', values), '--out'));
  }
  return found;
}
