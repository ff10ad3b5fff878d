import type { Domain } from './chart.ts';

/** Round values within a domain, at most `most` + 1 of them; `least` is the finest step that can be written. */
export function valueTicks([low, high]: Domain, most: number, least: number): number[] {
  const rough = Math.max((high - low) / most, least);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
  const ticks: number[] = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high * (1 + 1e-9); n++) ticks.push(tidy(n * step));
  return ticks;
}

/** Without the dust of floating point, and without a negative zero, which would be written with its sign. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

/** Every first, second, fourth … of a row of numbers from `first` on, so that at most `most` remain. */
export function spacedTicks(first: number, last: number, most: number): number[] {
  const steps = [1, 2, 4, 5, 10, 13, 20, 26, 52, 104, 260];
  const step = steps.find((one) => (last - first) / one < most) ?? last - first + 1;
  const ticks: number[] = [];
  // Multiples of the step, as a reader would count: 4, 8, 12 and not 1, 5, 9.
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) ticks.push(at);
  return ticks;
}

/** Ages that readers ask for, those asked for most first; one too close to another that is asked for more is left out. */
export function ageTicks(first: number, last: number, x: (age: number) => number, apart: number): number[] {
  const ticks: number[] = [];
  for (const age of [7, 30, 90, 180, 365, 1, 14, 0, 3, 60, 270, 730])
    if (age >= first && age <= last && ticks.every((tick) => Math.abs(x(tick) - x(age)) >= apart))
      ticks.push(age);
  return ticks.sort((a, b) => a - b);
}
