export interface Draws {
  uniform: (person: number) => number;
}

export function impure(values: number[], name: 'abs'): unknown[] {
  const { random } = Math; // red: no-restricted-properties, no-restricted-syntax
  for (const key in values) values.push(key.length); // red: no-restricted-syntax, @typescript-eslint/no-for-in-array
  let grown = values.length ** 2; // red: no-restricted-syntax
  grown **= 2; // red: no-restricted-syntax
  return [
    Math.random(), // red: no-restricted-properties
    Math['exp'](1), // red: no-restricted-properties, no-restricted-syntax
    Math.log(grown), // red: no-restricted-properties
    Math.pow(grown, 2), // red: no-restricted-properties
    Math.hypot(grown, 2), // red: no-restricted-properties
    Math[name](1), // red: no-restricted-syntax
    Date.now(), // red: no-restricted-globals
    new Date(0), // red: no-restricted-globals
    performance.now(), // red: no-restricted-globals
    crypto.randomUUID(), // red: no-restricted-globals
    globalThis.Math.random(), // red: no-restricted-globals
    new Intl.NumberFormat('en'), // red: no-restricted-globals
    grown.toLocaleString(), // red: no-restricted-syntax
    'a'.localeCompare('b'), // red: no-restricted-syntax
    values.sort(), // red: @typescript-eslint/require-array-sort-compare
    values.toSorted(), // red: @typescript-eslint/require-array-sort-compare
    ['b', 'a'].sort(), // red: @typescript-eslint/require-array-sort-compare
    random,
  ];
}
