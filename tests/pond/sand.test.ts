import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basins, outside, pondOf, stateNumber, stockOn, usualStates, type Pond } from '#lab';
import { pixelOf } from '../../src/cells/pond/paint.ts';
import { pickFrom } from '../../src/cells/pond/pickFrom.ts';
import { fullest, pitchOf } from '../../src/cells/pond/pitch.ts';
import { Sand, type Ground } from '../../src/cells/pond/sand.ts';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, world } from '../laws/worlds.ts';
import { plainRecord } from '../plainRecord.ts';

const plan = { rule: { ...usualStates, gone: 'truth' as const }, mostDots: 20_000 };
const each = (count: number) => Array.from({ length: count }, (_, at) => at);
/** A colour of its own for every basin, of which only the number matters here. */
const paint = { colours: Uint32Array.of(1, 2, 3, 4, 5, 6), of: null, hollow: null, ring: 9, lit: null };

/** Six areas beside each other in which everything fits: dots of 2 pixels, 4 apart. */
function groundOf(pond: Pond): Ground {
  const height = 4 * Math.ceil((Math.max(1, pond.people) + 1) / 5);
  const areas = each(basins).map((basin) => ({ left: 20 * basin, top: 10, width: 20, height }));
  return { width: 120, height: height + 10, areas, spring: () => ({ x: 3, y: 0 }), pitch: 4, size: 2 };
}

/** How many dots of each colour a picture shows. */
function dotsIn(sand: Sand, { width, height, size }: Ground, now: number): number[] {
  const pixels = new Uint32Array(width * height);
  sand.draw(pixels, now);
  return each(basins).map((basin) => pixels.filter((one) => one === basin + 1).length / size ** 2);
}

const stocksOn = (pond: Pond, day: number) => each(basins).map((basin) => stockOn(pond, basin, day));

describe('the dots of a pond', () => {
  test('are in every basin as many as are counted there, stepped to or stood on, in any world', () => {
    holds(
      fc.property(world({ people: [3, 120], days: [1, 40] }), (job) => {
        const pond = pondOf(recordOf(job), plan);
        const ground = groundOf(pond);
        const stepping = new Sand(pond.dots, ground, paint);
        stepping.stand(0);
        for (let day = 0; day < pond.days; day++) {
          if (day > 0) stepping.advance(day, 1000 * day, day % 2 === 0);
          expect(each(basins).map((basin) => stepping.countOf(basin))).toEqual(stocksOn(pond, day));
          expect(dotsIn(stepping, ground, 1000 * day + 999)).toEqual(stocksOn(pond, day));
        }
        const standing = new Sand(pond.dots, ground, paint);
        standing.stand(pond.days - 1);
        expect(dotsIn(standing, ground, 0)).toEqual(stocksOn(pond, pond.days - 1));
      }),
      15,
    );
  });

  test('fill a basin from the bottom, and can be pointed at', () => {
    const pond = pondOf(
      plainRecord(
        each(12).map(() => ({ joined: 0, active: [0] })),
        { days: 3 },
      ),
      plan,
    );
    const ground = groundOf(pond);
    const sand = new Sand(pond.dots, ground, paint);
    sand.stand(2);
    const bottom = ground.height;
    expect([...each(5).map((at) => sand.at(4 * at + 1, bottom - 1)), sand.at(5, bottom - 10)]).toEqual([
      0, 1, 2, 3, 4, 11,
    ]);
    expect([sand.at(9, bottom - 10), sand.at(21, bottom - 1), sand.at(1, 2)]).toEqual([-1, -1, -1]);
  });

  test('fly for a moment, no more than some hundred at once, and land where they belong', () => {
    const pond = pondOf(
      plainRecord(
        each(900).map(() => ({ joined: 1, active: [1] })),
        { days: 3 },
      ),
      plan,
    );
    const ground = groundOf(pond);
    const sand = new Sand(pond.dots, ground, paint);
    sand.stand(0);
    expect(dotsIn(sand, ground, 0)).toEqual([0, 0, 0, 0, 0, 0]);
    sand.advance(1, 5000, true);
    expect(sand.moving).toBe(true);
    const resting = dotsIn(sand, ground, 5001)[stateNumber.fresh]!;
    expect([resting >= 500, resting < 510]).toEqual([true, true]);
    expect(dotsIn(sand, ground, 5500)[stateNumber.fresh]).toBe(900);
    expect(sand.moving).toBe(false);
  });

  test('are hollow for hunters, and ringed for who is followed', () => {
    const pond = pondOf(plainRecord([{ joined: 0, active: [0] }], { days: 1 }), plan);
    const ground = { ...groundOf(pond), pitch: 6, size: 4 };
    const sand = new Sand(pond.dots, ground, { ...paint, hollow: Uint8Array.of(1) });
    sand.stand(0);
    const pixels = new Uint32Array(ground.width * ground.height);
    sand.draw(pixels, 0);
    expect(pixels.filter((one) => one === 1)).toHaveLength(12);
    sand.follow(0);
    sand.draw(pixels, 0);
    expect(pixels.filter((one) => one === 9).length).toBeGreaterThan(12);
  });
});

describe('room for the dots', () => {
  test('is enough on the fullest day of every basin, with dots as large as fit', () => {
    const pond = pondOf(
      recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0.05 }, people: 4000, days: 60 })),
      plan,
    );
    const most = fullest([pond]);
    for (const basin of each(basins))
      expect(most[basin]).toBe(Math.max(...each(60).map((day) => stockOn(pond, basin, day))));
    const few = pitchOf([10, 10, 10, 10, 10, 10], 150, 690);
    expect(few.pitch).toBe(6);
    for (const count of [100, 5000, 100_000]) {
      const { pitch, terrace, sea } = pitchOf([count, 0, 0, 0, 0, count], 150, 690);
      expect((terrace / pitch) * Math.floor(150 / pitch)).toBeGreaterThanOrEqual(count);
      expect((sea / pitch) * Math.floor(690 / pitch)).toBeGreaterThanOrEqual(count);
    }
  });

  test('somebody at random stands in the basin asked for', () => {
    const lives = each(40).map((at) => ({ joined: at % 4, active: [at % 4] }));
    const pond = pondOf(plainRecord(lives, { days: 30 }), plan);
    const { fresh, key } = stateNumber;
    const picked = each(20).map((at) => pickFrom(pond, fresh, 1, at / 20)!);
    expect(new Set(picked).size).toBe(20);
    for (const place of picked) expect(lives[place]!.joined).toBeLessThanOrEqual(1);
    expect(pickFrom(pond, key, 1, 0.5)).toBeNull();
    expect(pickFrom(pond, outside, 29, 0.5)).toBeNull();
  });

  test('colours are pixels', () => {
    const bytes = new Uint8Array(Uint32Array.of(pixelOf(' #0f68b1')).buffer);
    expect([...bytes]).toEqual([15, 104, 177, 255]);
  });
});
