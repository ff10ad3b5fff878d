import { zhFirst } from './zhFirst.ts';
import { zhLater } from './zhLater.ts';

/** Simplified Chinese, by the keys of the texts that stand in the declarations. */
export const zh: Readonly<Record<string, string>> = { ...zhFirst, ...zhLater };
