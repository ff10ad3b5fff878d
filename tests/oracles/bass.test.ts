import { describe, expect, test } from 'vitest';
import { bassPeak, bassShare } from '#lab';

describe('B1: Bass’s curve at p = .03, q = .38', () => {
  const [p, q] = [0.03, 0.38];
  const published: readonly (readonly [t: number, share: number])[] = [
    [1, 0.0357581643],
    [5, 0.3311986425],
    [10, 0.8128032212],
    [20, 0.9962594145],
  ];

  test.each(published)('by time %i a share of %f has adopted', (t, share) => {
    expect(bassShare(t, p, q)).toBeCloseTo(share, 9);
  });

  test('most adopt at its peak', () => {
    const { time, share, rate } = bassPeak(p, q);
    expect(time).toBeCloseTo(6.1926191977, 9);
    expect(share).toBeCloseTo(0.4605263158, 9);
    expect(rate).toBeCloseTo(0.1105921053, 9);
    expect(bassShare(time, p, q)).toBeCloseTo(share, 12);
    for (const other of [time - 0.01, time + 0.01])
      expect(bassShare(other + 1e-4, p, q) - bassShare(other - 1e-4, p, q)).toBeLessThan(2e-4 * rate);
  });

  test('without word of mouth it is a constant hazard, without a beginning nothing', () => {
    expect(bassShare(10, 0.03, 0)).toBeCloseTo(1 - Math.exp(-0.3), 12);
    expect(bassPeak(0.03, 0)).toEqual({ time: 0, share: 0, rate: 0.03 });
    expect(bassShare(10, 0, 0.38)).toBe(0);
    expect(bassShare(0, p, q)).toBe(0);
  });
});
