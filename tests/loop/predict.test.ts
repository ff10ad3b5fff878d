import { describe, expect, test } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { keptAnswer, readAnswer, type Prediction } from '../../src/cells/predict/answer.ts';
import { predictCell, type PredictOptions } from '../../src/cells/predict/cell.ts';
import { emptyDraft, predictionOf } from '../../src/cells/predict/draft.ts';
import { binOf, edgesOf, grounded, groundOf, knotsOf } from '../../src/cells/predict/ground.ts';
import { sayGap, sayPrediction } from '../../src/cells/predict/sentences.ts';
import { between, gapPath } from '../../src/charts/expected.ts';
import { measures, type Series } from '../../src/metrics/index.ts';
import { readYaml } from '../../src/notebook/index.ts';
import { linesOf } from '../../src/notebook/lines.ts';
import type { RawMap } from '../../src/schema/index.ts';

const names = { items: {}, strategies: ['mix'], settings: {}, currency: 'CNY', days: 364 } as const;
const read = (text: string) => predictCell.read(readYaml(linesOf(text), 0, text.length).raw as RawMap, names);
const optionsOf = (text: string): PredictOptions => {
  const { options, problems } = read(text);
  expect(problems).toEqual([]);
  return options!;
};
const en = makeSpeaker('en', {}, 'CNY');
const active = measures.find(({ id }) => id === 'active')!;
/** A year in which everything is as high as a quarter of the day. */
const series: Series = {
  axis: 'day',
  x: Array.from({ length: 364 }, (_, day) => day),
  lines: [{ id: 'week', title: '', y: Array.from({ length: 364 }, (_, day) => (day < 6 ? null : day * 4)) }],
};
const curve = optionsOf('form: curve\nquestion: How many?\nmeasure: active.week@mix\nat: [4, 26, 52]');
const ground = groundOf(active, series, 1452);

describe('what an author can ask', () => {
  test.each([
    ['form: curve\nquestion: q\nmeasure: active.week', []],
    ['form: point\nquestion: q\nmeasure: retention.d30@mix', []],
    ['form: dots\nquestion: q\nmeasure: activeLastWeek\nbins: [500, 1000, 1500]', []],
    ['form: choose\nquestion: q\noptions: { a: A, b: B }\ncame: b', []],
    ['form: order\nquestion: q\noptions: { a: A, b: B, c: C }\ncame: [c, a, b]', []],
    ['form: draw\nquestion: q', ['keyOption']],
    ['question: q', ['keyMissing']],
    ['form: curve\nmeasure: active.week', ['keyMissing']],
    ['form: point\nquestion: q', ['keyMissing']],
    ['form: point\nquestion: ""\nmeasure: joined', ['textEmpty']],
    ['form: point\nquestion: q\nmeasure: joind', ['measureUnknown']],
    ['form: point\nquestion: q\nmeasure: joined@mx', ['strategyUnknown']],
    ['form: curve\nquestion: q\nmeasure: activeLastWeek', ['predictCurve']],
    ['form: curve\nquestion: q\nmeasure: joined\nat: [9, 4]', ['keyType']],
    ['form: curve\nquestion: q\nmeasure: joined\nbins: [1, 2, 3]', ['keyUnknown']],
    ['form: dots\nquestion: q\nmeasure: joined\nbins: [1]', ['entriesCount']],
    ['form: choose\nquestion: q\noptions: { a: A }', ['entriesCount']],
    ['form: choose\nquestion: q\noptions: { a: A, b: B }\ncame: c', ['keyOption']],
    ['form: order\nquestion: q\noptions: { a: A, b: B }\ncame: [a]', ['entriesCount']],
    ['form: order\nquestion: q\noptions: [a, b]', ['keyType']],
  ])('%s', (text, codes) => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the ground of a prediction', () => {
  test('has as much room above what is known as below, and ends on a round number', () => {
    expect(ground.domain).toEqual([0, 3000]);
    expect(grounded(ground, 1234.6)).toBe(1230);
    expect(grounded(ground, -5)).toBe(0);
    expect(groundOf(active, null, null).domain).toEqual([0, 10]);
    const share = measures.find(({ id }) => id === 'retention')!;
    expect(groundOf(share, null, 0.8).domain).toEqual([0, 1]);
  });

  test('puts points at the weeks that are named, else six over the run', () => {
    expect(knotsOf(ground, [4, 26, 52, 99])).toEqual([27, 181, 363]);
    expect(knotsOf(ground, [])).toEqual([6, 76, 146, 223, 293, 363]);
    expect(edgesOf(ground, [500, 1500])).toEqual([500, 1500]);
    expect([499, 500, 1500].map((value) => binOf([500, 1500], value))).toEqual([0, 1, 2]);
  });
});

describe('what is answered', () => {
  const predictions: [string, PredictOptions, Prediction][] = [
    ['curve', curve, { form: 'curve', at: [27, 363], values: [300, 1800] }],
    ['point', { ...curve, form: 'point' }, { form: 'point', value: 0.3 }],
    [
      'choose',
      optionsOf('form: choose\nquestion: q\noptions: { a: A, b: B }\ncame: b'),
      { form: 'choose', choice: 'a' },
    ],
    [
      'order',
      optionsOf('form: order\nquestion: q\noptions: { a: A, b: B, c: C }\ncame: [c, a, b]'),
      { form: 'order', order: ['c', 'b', 'a'] },
    ],
    ['dots', { ...curve, form: 'dots' }, { form: 'dots', edges: [500, 1500], dots: [4, 10, 6] }],
  ];

  test.each(predictions)('%s is kept and read again', (_, options, prediction) => {
    const kept: unknown = JSON.parse(JSON.stringify(keptAnswer({ prediction, why: 'because' })));
    expect(readAnswer(kept, options)).toEqual({ prediction, why: 'because' });
  });

  test('a skip is an answer, and says so', () => {
    expect(keptAnswer({ prediction: null, why: '' })).toEqual({ skipped: true });
    expect(readAnswer({ skipped: true }, curve)).toEqual({ prediction: null, why: '' });
  });

  test.each([
    null,
    undefined,
    7,
    'curve',
    [],
    { prediction: null },
    { prediction: { form: 'point', value: 3 } },
    { prediction: { form: 'curve', at: [1], values: [2] } },
    { prediction: { form: 'curve', at: [5, 1], values: [2, 3] } },
    { prediction: { form: 'curve', at: [1, 5], values: [2, NaN] } },
    { prediction: { form: 'curve', at: [1, 5], values: 'x' } },
  ])('what is no answer of this question is none: %j', (kept) => {
    expect(readAnswer(kept, curve)).toBeNull();
  });

  test('a curve is straight between its points and level beyond them', () => {
    const drawn = { form: 'curve', at: [10, 20], values: [100, 200] } as const;
    expect([0, 10, 15, 20, 99].map((at) => between(drawn, at))).toEqual([100, 100, 150, 200, 200]);
    const came = {
      axis: 'day',
      x: [9, 10, 20, 21],
      lines: [{ id: 'a', title: '', y: [1, 2, 3, 4] }],
    } as const;
    const same = (value: number) => value;
    expect(gapPath(same, same, drawn, came)).toBe('M10.0,2.0L20.0,3.0L20.0,200.0L10.0,100.0Z');
    expect(gapPath(same, same, drawn, { ...came, lines: [] })).toBe('');
  });
});

describe('a draft', () => {
  test('says what it lacks until it is whole', () => {
    const draft = emptyDraft(curve, ground);
    expect(predictionOf(curve, draft, ground)).toHaveProperty('lacks');
    const drawn = { ...draft, values: [300, null, 1800] };
    expect(predictionOf(curve, drawn, ground)).toEqual({
      prediction: { form: 'curve', at: [27, 363], values: [300, 1800] },
    });
    const dots: PredictOptions = { ...curve, form: 'dots', bins: [500, 1500] };
    expect(predictionOf(dots, { ...draft, dots: [4, 10, 5] }, ground)).toMatchObject({ values: { left: 1 } });
    expect(predictionOf(dots, { ...draft, dots: [4, 10, 6] }, ground)).toHaveProperty('prediction');
  });
});

describe('the gap is said in one sentence', () => {
  const came = { series, value: 1452 };
  test('of a curve at its last point', () => {
    const drawn = { form: 'curve', at: [27, 363], values: [300, 1800] } as const;
    expect(sayGap(curve, drawn, came, en)).toBe('You expected 1,800 in week 52; it became 1,452.');
    expect(sayGap(curve, drawn, null, en)).toBeNull();
    expect(sayPrediction(curve, drawn, en)).toBe('Week 4 300 · Week 52 1,800');
  });

  test('of a number, of dots, of a choice and of an order', () => {
    const point: PredictOptions = { ...curve, form: 'point' };
    expect(sayGap(point, { form: 'point', value: 900 }, came, en)).toBe('You expected 900; it became 1,452.');
    const dots = { form: 'dots', edges: [500, 1500], dots: [4, 10, 6] } as const;
    expect(sayGap({ ...curve, form: 'dots' }, dots, came, en)).toBe(
      'It became 1,452: 10 of your 20 dots lie in that range.',
    );
    const choose = optionsOf('form: choose\nquestion: q\noptions: { a: Ann, b: Bea }\ncame: b');
    expect(sayGap(choose, { form: 'choose', choice: 'a' }, null, en)).toBe('You chose “Ann”; it was “Bea”.');
    const order = optionsOf('form: order\nquestion: q\noptions: { a: A, b: B, c: C }\ncame: [c, a, b]');
    expect(sayGap(order, { form: 'order', order: ['c', 'b', 'a'] }, null, en)).toBe(
      'One of your 3 places was right. It came as: C › A › B.',
    );
  });
});
