import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { timeLines } from '../../src/charts/timeLines.ts';
import { zh } from '../../src/languages/zh.ts';
import { plainRecord } from '../plainRecord.ts';
import { data, measure, speaker } from './cases.ts';

const chinese = makeSpeaker('zh', zh, 'CNY');

describe('lines of who the people are', () => {
  it.each(['keyCustomers', 'keyPresent', 'keyShare', 'keyValue', 'saidSatisfied'])(
    '%s: says what is missing where a run knows nothing of it',
    (id) => {
      const unknown = timeLines.read(
        plainRecord([{ joined: 0, active: [0] }], { days: 9 }),
        measure(id),
        undefined,
      )!;
      const little = data(id, [unknown]);
      const english = id === 'saidSatisfied' ? 'no survey was held' : 'no rule says who is one';
      expect(timeLines.tooLittle(little, speaker)).toMatch(english);
      expect(timeLines.tooLittle(little, chinese)).toMatch(/没有/);
      expect(timeLines.extent(little)).toEqual([0, 0]);
      expect(timeLines.positions(little)).toEqual([]);
      expect(timeLines.table(little, speaker).rows).toEqual([]);
    },
  );

  it('asks what each form counts', () => {
    const ask = (id: string, variant?: string) => timeLines.question(measure(id), variant).english;
    expect(ask('keyCustomers', 'lost')).toMatch('no longer');
    expect(ask('keyValue', 'contributions')).toMatch('contributed');
    expect(ask('keyValue', 'revenue')).toBe(ask('keyValue'));
  });
});
