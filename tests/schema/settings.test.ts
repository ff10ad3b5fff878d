import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  each,
  findLever,
  initialSettings,
  isItemName,
  itemNames,
  listLevers,
  nearest,
  readSettings,
  valueAt,
  withValue,
  type Declarations,
  type ProblemCode,
  type Settings,
} from '../../src/schema/index.ts';
import { levers, words, written, readFormula } from './levers.ts';

const declared: Declarations = {
  visit: { kind: 'group', title: 'Visit', levers: { novelty: levers.number, shape: levers.choice } },
  channels: {
    kind: 'collection',
    title: 'Channels',
    one: 'Channel',
    help: 'Ways in.',
    levers: {
      spend: levers.money,
      fit: each({ of: 'segments', lever: levers.share, ...words }),
    },
  },
  segments: {
    kind: 'collection',
    title: 'Segments',
    one: 'Segment',
    help: 'People.',
    levers: { size: levers.share },
  },
};
const items = { channels: ['ads', 'search'], segments: ['new', 'old'] };
const base = initialSettings(declared, items);
const read = (...all: [string, string | number | boolean][]) =>
  readSettings(
    declared,
    base,
    all.map(([path, value]) => ({ path, raw: written(value) })),
    'CNY',
    readFormula,
  );

describe('settings', () => {
  test('begin with every lever of every item at its initial value', () => {
    expect(listLevers(declared, items).map(({ path }) => [path, valueAt(base, path)])).toEqual([
      ['channels.ads.fit.new', 0.2],
      ['channels.ads.fit.old', 0.2],
      ['channels.ads.spend', 500],
      ['channels.search.fit.new', 0.2],
      ['channels.search.fit.old', 0.2],
      ['channels.search.spend', 500],
      ['segments.new.size', 0.2],
      ['segments.old.size', 0.2],
      ['visit.novelty', 1.5],
      ['visit.shape', 'soft'],
    ]);
  });

  test('take what was written, each at its path, and leave the rest and the base alone', () => {
    const { settings, problems } = read(
      ['visit.novelty', 3],
      ['channels.ads.spend', '80 CNY'],
      ['channels.search.fit.old', '50%'],
    );
    expect(problems).toEqual([]);
    const changed = listLevers(declared, items)
      .map(({ path }) => [path, valueAt(settings, path)])
      .filter(([path, value]) => value !== valueAt(base, path as string));
    expect(changed).toEqual([
      ['channels.ads.spend', 8000],
      ['channels.search.fit.old', 0.5],
      ['visit.novelty', 3],
    ]);
    expect(base).toEqual(initialSettings(declared, items));
  });

  test.each<[string, ProblemCode, Record<string, string>]>([
    ['visit.noveltyy', 'leverUnknown', { nearest: 'novelty' }],
    ['vist.novelty', 'leverUnknown', { nearest: 'visit' }],
    ['weather.rain', 'leverUnknown', { allowed: 'visit, channels, segments' }],
    ['visit', 'leverUnknown', { allowed: 'novelty, shape' }],
    ['visit.novelty.more', 'leverUnknown', {}],
    ['channels.asd.spend', 'itemUnknown', { collection: 'channels', read: 'asd', nearest: 'ads' }],
    ['channels.ads', 'leverUnknown', { allowed: 'spend, fit' }],
    ['channels.ads.fit', 'leverUnknown', {}],
    ['channels.ads.fit.odl', 'itemUnknown', { collection: 'segments', nearest: 'old' }],
    ['channels.ads.fit.old.er', 'leverUnknown', {}],
    ['constructor.prototype', 'leverUnknown', {}],
    ['visit.__proto__', 'leverUnknown', {}],
    ['channels.__proto__.spend', 'itemUnknown', {}],
    ['channels.constructor.spend', 'itemUnknown', {}],
  ])('%s is a problem %s', (path, code, values) => {
    const { settings, problems } = read([path, 1]);
    expect(settings).toEqual(base);
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(problems[0]!.values).toMatchObject(values);
    expect(({} as Record<string, unknown>).spend).toBeUndefined();
  });

  test('a lever set twice is a problem, and a wrong value changes nothing', () => {
    expect(read(['visit.novelty', 3], ['visit.novelty', 4]).problems.map(({ code }) => code)).toEqual([
      'leverTwice',
    ]);
    const { settings, problems } = read(['visit.novelty', 1000], ['visit.shape', 'hard']);
    expect(problems.map(({ code }) => code)).toEqual(['leverRange']);
    expect([valueAt(settings, 'visit.novelty'), valueAt(settings, 'visit.shape')]).toEqual([1.5, 'hard']);
  });

  test('withValue and valueAt are each other’s way back, and share nothing that changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listLevers(declared, items)), fc.integer(), ({ path }, value) => {
        const changed = withValue(base, path, value);
        expect(valueAt(changed, path)).toBe(value);
        expect(withValue(changed, path, valueAt(base, path)!)).toEqual(base);
      }),
      { seed: 7, numRuns: 100 },
    );
    for (const path of ['', 'visit', 'visit.none', 'channels.ads', 'toString', 'visit.novelty.x'])
      expect(valueAt(base, path)).toBeUndefined();
  });
});

describe('names and paths', () => {
  test('a lever is found, or the word that is not known is named', () => {
    expect(findLever(declared, 'channels.ads.fit.new')).toMatchObject({
      root: 'channels',
      item: 'ads',
      lever: 'fit',
      each: 'new',
      declared: levers.share,
    });
    expect(findLever(declared, 'channels.ads.fitt')).toEqual({ unknown: 'fitt', among: ['spend', 'fit'] });
    expect(findLever(declared, '')).toEqual({ unknown: '', among: Object.keys(declared) });
  });

  test('an item’s name is a plain word', () => {
    for (const name of ['a', 'ads', 'seo-2', 'wordOfMouth', 'a'.repeat(40)])
      expect(isItemName(name), name).toBe(true);
    for (const name of [
      '',
      'Ads',
      '2ads',
      'a b',
      'a.b',
      'a_b',
      '广告',
      'constructor',
      'prototype',
      '__proto__',
      'a'.repeat(41),
    ])
      expect(isItemName(name), name).toBe(false);
  });

  test('items stand in the order of their names, and odd ones are not there', () => {
    const settings = {
      channels: { b: {}, a: {}, 'a-1': {}, aB: {}, A: {}, 'x y': {} },
    } as unknown as Settings;
    expect(itemNames(settings, 'channels')).toEqual(['a', 'a-1', 'aB', 'b']);
    expect(itemNames(settings, 'none')).toEqual([]);
  });

  test('the nearest word is one that was likely meant, or none', () => {
    const among = ['novelty', 'noveltyDays', 'habitWeight', 'weekend'];
    expect(nearest('noveltly', among)).toBe('novelty');
    expect(nearest('NOVELTY', among)).toBe('novelty');
    expect(nearest('wekeend', among)).toBe('weekend');
    expect(nearest('habit-weight', among)).toBe('habitWeight');
    expect(nearest('price', among)).toBeUndefined();
    expect(nearest('x'.repeat(10_000), among)).toBeUndefined();
    expect(nearest('novelty', [])).toBeUndefined();
  });
});
