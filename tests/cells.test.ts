import { describe, expect, test } from 'vitest';
import { makeSpeaker } from '../src/app/speaker.ts';
import { vocabulary } from '../src/catalogue/index.ts';
import { leversCell, mostOf, spentBy } from '../src/cells/levers/cell.ts';
import { valueCell } from '../src/cells/value/cell.ts';
import { measures, measureText } from '../src/metrics/index.ts';
import { declarations } from '../src/model/index.ts';
import { readYaml } from '../src/notebook/index.ts';
import { initialSettings, type RawMap } from '../src/schema/index.ts';
import { linesOf } from '../src/notebook/lines.ts';

const items = { channels: ['ads', 'organic'], segments: ['everyone'], steps: [], nodes: ['signup'] };
const names = {
  items,
  strategies: ['mix'],
  settings: initialSettings(declarations, items),
  currency: 'CNY',
  days: 364,
} as const;

function body(yaml: string): RawMap {
  const { raw } = readYaml(linesOf(yaml), 0, yaml.length);
  if (raw?.kind !== 'map') throw new Error('not a map');
  return raw;
}

const codes = (problems: readonly { code: string; line: number }[]) =>
  problems.map(({ code, line }) => `${code} ${line}`);

describe('levers', () => {
  const cell = leversCell(declarations);

  test('reads levers of mechanisms, items and each-levers, and a budget', () => {
    const { options, problems } = cell.read(
      body(
        'show: [visit.novelty, channels.ads.spendPerDay, channels.ads.fit.everyone]\nbudget: { total: 400 CNY, per: day }',
      ),
      names,
    );
    expect(problems).toEqual([]);
    expect(options.show.map(({ path, root, item, name, each }) => [path, root, item, name, each])).toEqual([
      ['visit.novelty', 'visit', undefined, 'novelty', undefined],
      ['channels.ads.spendPerDay', 'channels', 'ads', 'spendPerDay', undefined],
      ['channels.ads.fit.everyone', 'channels', 'ads', 'fit', 'everyone'],
    ]);
    expect(options.budget).toEqual({ total: 40_000, per: 'day' });
  });

  test.each([
    ['shwo: [visit.novelty]', ['keyUnknown 1', 'keyMissing 1']],
    ['show: visit.novelty', ['keyType 1']],
    ['show:\n  - visit.novelti\n  - channels.adds.spendPerDay', ['leverUnknown 2', 'itemUnknown 3']],
    ['show: [visit.novelty]\nbudget: 400', ['keyType 2']],
    [`show: [${Array.from({ length: 6 }, () => 'visit.novelty').join(', ')}]`, ['itemsMany 1']],
    ['show: [visit.novelty]\nbudget: { per: day }', ['keyMissing 2']],
    ['show: [visit.novelty]\nbudget: { total: 400 USD, per: week }', ['leverOption 2', 'moneyCurrency 2']],
  ])('says what is wrong with %j', (yaml, expected) => {
    expect(codes(cell.read(body(yaml), names).problems)).toEqual(expected);
  });

  test('a budget leaves each money lever what the others do not take', () => {
    const { options } = cell.read(
      body(
        'show: [visit.novelty, channels.ads.spendPerDay, programme.spendPerDay]\nbudget: { total: 400 CNY }',
      ),
      names,
    );
    const values: Record<string, number> = {
      'channels.ads.spendPerDay': 26_000,
      'programme.spendPerDay': 4_000,
    };
    const valueOf = (path: string) => values[path];
    expect(spentBy(options, valueOf)).toBe(30_000);
    expect(mostOf(options, 'programme.spendPerDay', valueOf)).toBe(14_000);
    expect(mostOf(options, 'visit.novelty', valueOf)).toBeUndefined();
  });
});

describe('value', () => {
  const cell = valueCell(measures);

  test('reads measures with variants and strategies', () => {
    const { options, problems } = cell.read(
      body('show: [activeLastWeek, retention.d45, revenue@mix]'),
      names,
    );
    expect(problems).toEqual([]);
    expect(options.show.map(({ measure, variant, strategy }) => [measure.id, variant, strategy])).toEqual([
      ['activeLastWeek', undefined, undefined],
      ['retention', 'd45', undefined],
      ['revenue', undefined, 'mix'],
    ]);
  });

  test.each([
    ['show: retention', ['keyType 1']],
    ['shown: [retention]', ['keyUnknown 1', 'keyMissing 1']],
    [
      'show:\n  - retentoin\n  - active.year\n  - revenue@mixx',
      ['measureUnknown 2', 'measureUnknown 3', 'strategyUnknown 4'],
    ],
    ['show:\n  - joined\n  - gone\n  - cost\n  - revenue\n  - balance', ['itemsMany 2']],
  ])('says what is wrong with %j', (yaml, expected) => {
    expect(codes(cell.read(body(yaml), names).problems)).toEqual(expected);
  });

  test('knows the forms of a measure for the items of this world, and says which is meant', () => {
    const { options, problems } = cell.read(body('show: [cac.ads, cac.adds, ltv.d90.r10]'), names);
    expect(problems.map(({ code, values }) => [code, values.nearest])).toEqual([['measureUnknown', 'ads']]);
    const titles = options.show.map(({ measure, variant }) => {
      const { english, values } = measureText(measure, variant, 'title', {
        'channels.ads': 'Advertisements',
      });
      return [english, values];
    });
    expect(titles).toEqual([
      ['Cost of a newcomer: {name}', { name: 'Advertisements' }],
      ['Lifetime value, {days} days at {rate}% a year', { days: 90, rate: 10 }],
    ]);
    const [shown] = options.show;
    const said = makeSpeaker('en', {}, 'CNY').say(measureText(shown!.measure, 'ads', 'title'));
    expect(said).toBe('Cost of a newcomer: ads');
  });
});

test('every kind of cell says what it is for', () => {
  for (const { kind, title, meaning } of vocabulary.cellKinds) {
    expect(kind).toMatch(/^[a-z]+$/);
    expect(title.length).toBeGreaterThan(2);
    expect(meaning).toMatch(/\.$/);
  }
});
