import { readFileSync } from 'node:fs'; // red: node-modules-of-node
import { parse } from 'yaml'; // red: model-packages
import { missing } from './nowhere.ts'; // red: not-to-unresolvable

export type Step = number;
export const used = [readFileSync, parse, missing];
