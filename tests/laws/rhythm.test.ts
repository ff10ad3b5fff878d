import { expect, test } from 'vitest';
import { columnOf, eachActiveDay } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';

test('the usual gap follows the gaps between visits, and is kept only where a formula asks for it', () => {
  const world = (when: string) =>
    jobFor({
      items: { rules: ['warn'] },
      levers: { 'channels.door.organicPerDay': 0.05, 'rules.warn.when': when, 'rules.warn.size': 0 },
      people: 400,
      days: 150,
    });
  const record = recordOf(world('daysSinceVisit > 6 * usualGap'));
  const days = Array.from({ length: record.joined }, (): number[] => []);
  eachActiveDay(record, (person, today) => days[person]!.push(today));
  const usual = columnOf(record, 'usualGap');
  const longest = Math.max(...days.flatMap((on) => on.slice(1).map((today, at) => today - on[at]!)));
  expect(longest).toBeGreaterThan(28);
  days.forEach((on, person) => {
    on.sort((a, b) => a - b);
    let expected = 7;
    on.slice(1).forEach((today, at) => (expected += 0.3 * (Math.min(today - on[at]!, 28) - expected)));
    expect(usual[person]).toBeCloseTo(expected, 9);
  });
  // Who has not come for six times as long was contacted on some morning, and most of those who come were not.
  const contacts = columnOf(record, 'contacts');
  const silent = [...days.keys()].filter((person) => 149 - days[person]!.at(-1)! > 6 * usual[person]!);
  expect(silent.length).toBeGreaterThan(50);
  expect(silent.every((person) => contacts[person]! > 0)).toBe(true);
  const columns = recordOf(world('age > 20')).columns.map(({ name }) => name);
  expect(columns).not.toContain('usualGap');
  expect(columns).not.toContain('lastVisit');
});
