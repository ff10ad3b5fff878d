import {
  doubles,
  readDaysSince,
  readIfKept,
  type Block,
  type Columns,
  type Facts,
} from '../../engine/index.ts';
import { returnClock } from './winBack.ts';

/** What is kept of every person once a world has rules. */
export const contactColumns: Columns = {
  careSensitivity: { type: 'float64', initial: 1, label: 'Answer to care', tag: 'truth' },
  contacts: { type: 'int32', initial: 0, label: 'Contacts', tag: 'observed' },
  lastContact: { type: 'int32', initial: -1, label: 'Day of the last contact', tag: 'observed', day: true },
  annoyance: { type: 'float64', initial: 0, label: 'Annoyance', tag: 'truth' },
  secondLife: { type: 'float64', initial: 0, label: 'Drift after winning back', tag: 'truth' },
  [returnClock]: { type: 'float64', initial: 0, label: 'Left on the clock: return', tag: 'hidden' },
};

/** Room for the hazard of leaving annoyed, where anybody can. */
export const annoyedLevel: Columns = {
  annoyedLevel: { type: 'float64', initial: 0, label: 'Hazard of leaving annoyed', tag: 'hidden' },
};

/** What formulas can say of contacts. In a world without rules nobody was ever contacted. */
export const contactFacts: Facts = {
  contacts: {
    label: 'Contacts',
    kind: 'number',
    tag: 'observed',
    read: readIfKept('contacts'),
  },
  daysSinceContact: {
    label: 'Days since the last contact (infinite without one)',
    kind: 'number',
    tag: 'observed',
    read: readDaysSince('lastContact', Infinity),
  },
};

/** A day goes by: a part of everybody's annoyance is forgotten, and what hardly counts any more altogether. */
export function forget(block: Block, fade: number): void {
  const annoyance = doubles(block, 'annoyance');
  const left = 1 - fade;
  for (let row = 0; row < block.count; row++) {
    const after = annoyance[row]! * left;
    annoyance[row] = after < 1e-9 ? 0 : after;
  }
}

/** The hazard of leaving annoyed of everybody present: so much for each unit beyond what is borne. */
export function setAnnoyedLevels(block: Block, borne: number, hazard: number): void {
  const annoyance = doubles(block, 'annoyance');
  const level = doubles(block, 'annoyedLevel');
  for (let row = 0; row < block.presentCount; row++)
    level[row] = hazard * Math.max(0, annoyance[row]! - borne);
}
