import { describe, expect, test } from 'vitest';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import {
  betaHazard,
  betaLogOdds,
  binomialQuantile,
  exponentialQuantile,
  gammaln,
  gammaTable,
  logNormalQuantile,
  normalQuantile,
  poissonQuantile,
} from '#lab';
import { judge, judgeCount, stands, type Promised, type PromisedCount } from './samples.ts';

const chanceOf = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

function betaMoments(a: number, b: number) {
  const sum = a + b;
  const excess = (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3));
  return { mean: a / sum, variance: (a * b) / (sum * sum * (sum + 1)), kurtosis: 3 + excess };
}

const beta = (a: number, b: number): Promised => ({
  sample: (u) => chanceOf(betaLogOdds(a, b)(u)),
  ...betaMoments(a, b),
  below: (x) => betaCdf(x, a, b),
});

const driftChance = (a: number, b: number): Promised => ({
  sample: (u) => 1 - Math.exp(-betaHazard(a, b)(u)),
  ...betaMoments(a, b),
  below: (x) => betaCdf(x, a, b),
});

const gamma = (shape: number, scale: number): Promised => ({
  sample: gammaTable(shape, scale),
  mean: shape * scale,
  variance: shape * scale * scale,
  kurtosis: 3 + 6 / shape,
  below: (x) => gammaCdf(x, shape, 1 / scale),
});

function logNormal(median: number, spread: number): Promised {
  const w = Math.exp(spread * spread);
  return {
    sample: (u) => logNormalQuantile(u, median, spread),
    mean: median * Math.sqrt(w),
    variance: median * median * w * (w - 1),
    kurtosis: w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3,
    below: (x) => normalCdf(Math.log(x / median) / spread, 0, 1),
  };
}

const continuous: Record<string, Promised> = {
  normal: { sample: normalQuantile, mean: 0, variance: 1, kurtosis: 3, below: (x) => normalCdf(x, 0, 1) },
  'log-normal, spread .3': logNormal(66, 0.3),
  'log-normal, spread .66': logNormal(66, 0.66),
  exponential: {
    sample: exponentialQuantile,
    mean: 1,
    variance: 1,
    kurtosis: 9,
    below: (x) => 1 - Math.exp(-x),
  },
  'gamma .4': gamma(0.4, 1),
  'gamma 2.3': gamma(2.3, 5),
  'gamma 30': gamma(30, 0.1),
  'beta .2 .8, with both ends heavy': beta(0.2, 0.8),
  'beta .668 3.806': beta(0.668, 3.806),
  'beta 1 1': beta(1, 1),
  'beta 2 5': beta(2, 5),
  'beta 20 80': beta(20, 80),
  'beta .5 .3': beta(0.5, 0.3),
  'drift chance 1.1 40': driftChance(1.1, 40),
  'drift chance .2 .8': driftChance(0.2, 0.8),
};

const poisson = (mean: number): PromisedCount => ({
  sample: (u) => poissonQuantile(u, mean),
  mean,
  variance: mean,
  kurtosis: 3 + 1 / mean,
  mass: (k) => Math.exp(k * Math.log(mean) - mean - gammaln(k + 1)),
});

function binomial(n: number, p: number): PromisedCount {
  const variance = n * p * (1 - p);
  return {
    sample: (u) => binomialQuantile(u, n, p),
    mean: n * p,
    variance,
    kurtosis: 3 + (1 - 6 * p * (1 - p)) / variance,
    mass: (k) =>
      k > n
        ? 0
        : Math.exp(
            gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
          ),
  };
}

const counts: Record<string, PromisedCount> = {
  ...Object.fromEntries(
    [0.3, 12, 97, 99, 399.9, 400.1, 5000].map((mean) => [`poisson ${mean}`, poisson(mean)]),
  ),
  ...Object.fromEntries(
    [10, 300, 4000, 100_000].flatMap((n) =>
      [0.001, 0.3, 0.7].map((p) => [`binomial ${n} × ${p}`, binomial(n, p)]),
    ),
  ),
};
// Nothing ever happens in it: too few cells for a test of fit.
delete counts['binomial 10 × 0.001'];

describe('relation 35: a sampler keeps mean, variance and form', () => {
  test.each(Object.entries(continuous))('%s', (name, promised) => {
    const verdict = judge(promised, name);
    expect(stands(verdict), JSON.stringify(verdict)).toBe(true);
  });

  test.each(Object.entries(counts))('%s', (name, promised) => {
    const verdict = judgeCount(promised, name);
    expect(stands(verdict), JSON.stringify(verdict)).toBe(true);
  });
});

describe('the test itself', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => `power ${index}`);
  const many = 200_000;
  const few = 30_000;
  const off = 1.01;

  test('lets good samplers pass at twenty seeds', () => {
    expect(seeds.filter((seed) => !stands(judge(continuous['gamma 30']!, seed)))).toEqual([]);
    expect(seeds.filter((seed) => !stands(judgeCount(counts['poisson 12']!, seed)))).toEqual([]);
  });

  // A sampler that is off by one hundredth of its value.
  const biased: Record<string, (seed: string) => boolean> = {
    'gamma 30': (seed) =>
      stands(judge({ ...continuous['gamma 30']!, sample: gamma(30, 0.1 * off).sample }, seed)),
    'log-normal': (seed) =>
      stands(
        judge({ ...continuous['log-normal, spread .3']!, sample: logNormal(66 * off, 0.3).sample }, seed),
      ),
    'beta 20 80': (seed) =>
      stands(judge({ ...continuous['beta 20 80']!, sample: beta(20 * off, 80).sample }, seed)),
    'normal, one hundredth too wide': (seed) =>
      stands(judge({ ...continuous.normal!, sample: (u) => off * normalQuantile(u) }, seed, many)),
    'poisson 97': (seed) =>
      stands(judgeCount({ ...counts['poisson 97']!, sample: poisson(97 * off).sample }, seed, few)),
    'binomial 300 × 0.3': (seed) =>
      stands(
        judgeCount({ ...counts['binomial 300 × 0.3']!, sample: binomial(300, 0.3 * off).sample }, seed, few),
      ),
    'poisson 399.9, rounded to even': (seed) =>
      stands(
        judgeCount(
          { ...counts['poisson 399.9']!, sample: (u) => 2 * Math.round(poissonQuantile(u, 399.9) / 2) },
          seed,
          few,
        ),
      ),
  };

  test.each(Object.entries(biased))('finds a planted bias at every one of twenty seeds: %s', (_, passes) => {
    expect(seeds.filter(passes)).toEqual([]);
  });
});
