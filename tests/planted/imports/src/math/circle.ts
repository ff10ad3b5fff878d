import { two } from './turn.ts'; // red: no-circular

export const one = two - 1;
