import { words } from '../schema/index.ts';

/** What a map of two levers says. */
export const mapWords = words('leverMap', {
  ask: 'What do two levers do together?',
  most: 'In this model it is highest, {most}, at {set}; as the levers stand it comes to {baseline}.',
  same: 'In this model it comes to {baseline}, whatever these two levers are set to.',
  none: 'No setting has a number here.',
  narrow: 'A map needs two levers with at least two values each.',
  metAll: 'In this model each of {all} settings comes to {goal} or more.',
  metNone: 'In this model none of {all} settings comes to {goal}; the highest, {most}, is at {set}.',
  met: 'In this model {met, plural, one {# of {all} settings comes} other {# of {all} settings come}} to {goal} or more; as the levers stand it comes to {baseline}.',
  trade: 'On the line it stays about {level}: from {from} to {to}.',
  reading: '{set}: {value} ({effect} against now)',
  readingError: '{set}: {value} ({effect} against now, standard error {error})',
  colours: 'Colour',
  line: 'Line: as much as now, {level}',
  lineGoal: 'Line: the goal, {level}',
  lineAway: 'The goal, {level}, is nowhere on this map',
  now: 'Diamond: the levers as they stand',
  basis:
    'In this model; {seeds, plural, =1 {each setting run once} other {each setting run # times}}, with the same people and luck.',
  corner: '{up} (down), {across} (across)',
});
