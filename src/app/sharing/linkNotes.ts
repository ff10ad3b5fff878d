import { engineVersion } from '../../runner/index.ts';
import type { Scenario, Text } from '../../schema/index.ts';
import { scenarioHash } from '../scenarioHash.ts';
import { shareWords } from './words.ts';

/** Something to know of a link that was opened all the same. */
export interface LinkNote {
  readonly text: Text;
  readonly values: Readonly<Record<string, string>>;
}

/** What differs here from where the link was made: its engine, or what the notebook runs. */
export function linkNotes(query: URLSearchParams, scenario: Scenario): readonly LinkNote[] {
  const notes: LinkNote[] = [];
  const engine = query.get('v');
  if (engine !== null && /^\d{1,6}$/.test(engine) && Number(engine) < Number(engineVersion))
    notes.push({ text: shareWords.olderEngine, values: { read: engine, now: engineVersion } });
  const hash = query.get('h');
  const now = scenarioHash(scenario);
  if (hash !== null && hash !== now)
    notes.push({ text: shareWords.otherScenario, values: { read: hash.slice(0, 12), now } });
  return notes;
}
