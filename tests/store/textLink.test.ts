import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { largestInflated, longestTextLink, packTexts, unpackTexts } from '../../src/store/textLink.ts';

const packed = (text: string, version = 1): string => {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  return Buffer.from([version, ...bytes]).toString('base64url');
};

test('texts come out of a link as they went in', () => {
  for (const texts of [
    { en: '' },
    { en: 'A\r\n\uFEFF', zh: '\uFEFF漏水的桶\n' },
    { en: 'x'.repeat(200_000) },
    { en: '水'.repeat(100_000) },
  ])
    expect(unpackTexts(packTexts(texts))).toEqual({ texts });
});

test.each([
  ['', 'odd'],
  ['A', 'cut'],
  ['AQ', 'cut'],
  ['%%%', 'odd'],
  ['AQ AQ', 'odd'],
  ['x'.repeat(longestTextLink + 1), 'long'],
  ['AQ' + 'A'.repeat(1000), 'cut'],
  [packed('{"en":"x"}', 2), 'newer'],
  [packed('{"en":"x"}', 255), 'newer'],
  [packed('{"en":"x"}', 0), 'other'],
  [packed('{"en":"x"}').slice(0, -4), 'cut'],
  [packed('{"en":"a longer text that was cut off half way, as chats do"}').slice(0, 40), 'cut'],
  [packed('[]'), 'other'],
  [packed('{}'), 'other'],
  [packed('null'), 'other'],
  [packed('{"en":7}'), 'other'],
  [packed('{"constructor":"x"}'), 'other'],
  [packed('{"__proto__":"x"}'), 'other'],
  [packed('{"en":"x"'), 'other'],
  [packed(JSON.stringify({ en: 'x'.repeat(largestInflated) })), 'swollen'],
  [packed('0'.repeat(20_000_000)), 'swollen'],
])('%.40s is refused', (link, fault) => {
  expect(unpackTexts(link)).toMatchObject({ fault });
});

test('a bomb is stopped close behind what is allowed, and told by how much', () => {
  const bomb = unpackTexts(packed('0'.repeat(20_000_000)));
  if (!('fault' in bomb) || bomb.fault !== 'swollen') throw new Error('it was unpacked');
  expect(bomb.max).toBe(largestInflated);
  expect(bomb.read).toBeGreaterThan(bomb.max);
  // 512 bytes, of which each can become a thousand.
  expect(bomb.read).toBeLessThan(bomb.max + 600_000);
});
