import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, deficiencies, difference } from './colour.ts';

const css = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8');

/** The colours that stand in the rule of this selector. */
function coloursUnder(selector: string): Record<string, string> {
  const rule = css.split(`${selector} {`)[1]?.split('}')[0];
  if (rule === undefined) throw new Error(`tokens.css has no rule ${selector}`);
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

const light = coloursUnder(':root');
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light,
  dark: { ...light, ...coloursUnder(":root[data-theme='dark']") },
  projector: { ...light, ...coloursUnder(":root[data-theme='projector']") },
};

const surfaces = ['bg', 'surface', 'sunken'];
const textTokens = ['ink', 'ink-2', 'ink-3', 'brand', 'ok', 'warn', 'bad', 'prediction'];
const hues = ['water', 'moss', 'gold', 'amber', 'slate', 'rose', 'plum'].map((name) => `data-${name}`);
const steps = Array.from({ length: 9 }, (_, step) => step);

describe.each(Object.entries(themes))('colours of the %s theme', (name, colours) => {
  const ratio = (a: string, b: string) => contrast(colours[a]!, colours[b]!);

  it('says the contrast of every text on every surface is at least 4.5', () => {
    for (const text of textTokens)
      for (const surface of surfaces)
        expect.soft(ratio(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    expect(ratio('on-brand', 'brand')).toBeGreaterThanOrEqual(4.5);
  });

  it('says the contrast of every border and mark on every surface is at least 3', () => {
    for (const surface of surfaces)
      expect.soft(ratio('control', surface), `control on ${surface}`).toBeGreaterThanOrEqual(3);
    // Pictures stand on the surface of a card, on paper or on a projector on the page itself.
    for (const hue of hues) expect.soft(ratio(hue, 'surface'), hue).toBeGreaterThanOrEqual(3);
    if (name === 'dark')
      for (const hue of hues) expect.soft(ratio(hue, 'surface'), hue).toBeGreaterThanOrEqual(4);
  });

  it('writes on every step of the heat map with at least 5.5', () => {
    for (const step of steps)
      expect.soft(ratio(`on-seq-${step}`, `seq-${step}`), `step ${step}`).toBeGreaterThanOrEqual(5.5);
  });

  it.each(Object.entries(deficiencies))('tells all data colours apart for %s sight', (sight, matrix) => {
    const least = sight === 'normal' ? 14 : 9;
    hues.forEach((one, index) => {
      for (const other of hues.slice(index + 1)) {
        const apart = difference(colours[one]!, colours[other]!, matrix);
        expect.soft(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(least);
      }
    });
  });

  it('orders the heat map by lightness without a step that cannot be seen', () => {
    for (const step of steps.slice(1)) {
      const apart = difference(colours[`seq-${step - 1}`]!, colours[`seq-${step}`]!, deficiencies.normal!);
      expect.soft(apart, `steps ${step - 1} and ${step}`).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the test itself', () => {
  it('knows black from white and sees what is too close', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    // Okabe and Ito's orange on white is too pale for a line.
    expect(contrast('#e69f00', '#ffffff')).toBeLessThan(3);
    expect(difference('#0f68b1', '#0b5f7d', deficiencies.deutan!)).toBeLessThan(9);
  });

  it('reads every token of every theme', () => {
    for (const colours of Object.values(themes))
      for (const token of [...surfaces, ...textTokens, ...hues, 'control', 'hairline', 'on-brand'])
        expect(colours[token], token).toMatch(/^#/);
  });
});
