import { describe, expect, test } from 'vitest';
import { dayKey, draw, personKey, purposeKey, runKey, splitRedPacket, uniform } from '#lab';
import { expectMoments, mean } from '../statistics.ts';

const run = runKey('red packets');
const groups = purposeKey(run, 'group');
const keys = [0, 1].map((index) => purposeKey(run, 'redPacket', '', index));

/** The uniform numbers of one group's packet. */
function luckOf(group: number, people: number): number[] {
  const { a, b } = personKey(groups, group);
  return Array.from({ length: people }, (_, place) => {
    const [high, low] = keys.map((key) => dayKey(key, place));
    return uniform(draw(a, b, high!.a, high!.b), draw(a, b, low!.a, low!.b));
  });
}

const split = (packets: number, amount: number, people: number): number[][] =>
  Array.from({ length: packets }, (_, group) => Array.from(splitRedPacket(amount, luckOf(group, people))));

describe('G2: a red packet for five, by the double mean', () => {
  const million = 1_000_000;
  const packets = split(20_000, million, 5);
  const published = [0.0133333333, 0.0144444444, 0.0164609053, 0.0211659808, 0.0211659808];

  test.each(published.map((spread, index) => ({ place: index + 1, spread })))(
    'place $place gets a fifth, with a variance of $spread',
    ({ place, spread }) => {
      const shares = packets.map((packet) => packet[place - 1]! / million);
      expectMoments(shares, 0.2, spread, `place ${place}`);
    },
  );

  test('every packet adds up exactly, in whole units, at least one for everybody', () => {
    for (const packet of [...packets, ...split(2000, 5, 5), ...split(2000, 7, 5), ...split(2000, 200, 30)]) {
      expect(packet.every((share) => Number.isSafeInteger(share) && share >= 1)).toBe(true);
      expect([million, 5, 7, 200]).toContain(packet.reduce((sum, share) => sum + share, 0));
    }
  });

  test('the same luck gives the same shares', () => {
    expect(Array.from(splitRedPacket(1000, [0.5, 0.5, 0.5, 0.9]))).toEqual([250, 250, 250, 250]);
    expect(Array.from(splitRedPacket(1000, [0.1, 0.9, 0.2, 0.1]))).toEqual([51, 569, 77, 303]);
  });
});

test('small packets: no place is favoured by more than an eighth of a unit', () => {
  const packets = split(20_000, 27, 10);
  for (let place = 0; place < 10; place++) {
    const shares = packets.map((packet) => packet[place]!);
    // A share varies with a standard deviation of some 1.5 units: .05 are four standard errors of the mean.
    expect(Math.abs(mean(shares) - 2.7), `place ${place}`).toBeLessThan(0.125 + 0.05);
  }
});

test('the ends: nobody, one alone, less than a unit for each', () => {
  expect(Array.from(splitRedPacket(100, []))).toEqual([]);
  expect(Array.from(splitRedPacket(100, [0.3]))).toEqual([100]);
  expect(Array.from(splitRedPacket(0, [0.3, 0.7]))).toEqual([0, 0]);
  const few = splitRedPacket(2, [0.9, 0.1, 0.7, 0.2]);
  expect(few.reduce((sum, share) => sum + share, 0)).toBe(2);
  expect(few.every((share) => share >= 0)).toBe(true);
});
