import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { longestTextLink, packTexts, unpackTexts } from '../../src/store/index.ts';

const packed = (text: string, version = 1): string => {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  return Buffer.from([version, ...bytes]).toString('base64url');
};

test('texts come out of a link as they went in', () => {
  for (const texts of [{ en: '' }, { en: 'A\r\n\uFEFF', zh: '漏水的桶\n' }, { en: 'x'.repeat(200_000) }])
    expect(unpackTexts(packTexts(texts))).toEqual(texts);
});

test.each([
  ['', 'cut'],
  ['A', 'cut'],
  ['AQ', 'cut'],
  ['%%%', 'cut'],
  ['AQ AQ', 'cut'],
  ['x'.repeat(longestTextLink + 1), 'long'],
  ['AQ' + 'A'.repeat(1000), 'cut'],
  [packed('{"en":"x"}', 2), 'newer'],
  [packed('{"en":"x"}', 255), 'newer'],
  [packed('{"en":"x"}', 0), 'cut'],
  [packed('{"en":"x"}').slice(0, -4), 'cut'],
  [packed('[]'), 'cut'],
  [packed('{}'), 'cut'],
  [packed('null'), 'cut'],
  [packed('{"en":7}'), 'cut'],
  [packed('{"constructor":"x"}'), 'cut'],
  [packed('{"__proto__":"x"}'), 'cut'],
  [packed('{"en":"x"'), 'cut'],
  [packed(JSON.stringify({ en: 'x'.repeat(1024 * 1024) })), 'swollen'],
  [packed('0'.repeat(20_000_000)), 'swollen'],
])('%.40s is refused', (link, fault) => {
  expect(unpackTexts(link)).toBe(fault);
});
