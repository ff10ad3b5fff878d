import { percent, type Report } from '../doctor/index.ts';
import { alignColumns } from './columns.ts';

/** The reports as a table: a line for each scenario, one for each claim, and what is not as it should be below. */
export function reportTable(reports: readonly Report[]): string {
  const head = [
    'scenario',
    'people',
    'days',
    'min',
    'naive',
    'reference',
    'chance',
    'claim',
    'holds',
    'without',
    'weakest with',
  ];
  const rows = reports.flatMap((report): string[][] => {
    const { goal, claims } = report;
    const first = [
      report.file,
      String(report.people),
      String(report.days),
      String(report.minutes),
      goal ? `${goal.naive}/${goal.seeds}` : '–',
      goal ? `${goal.reference}/${goal.seeds}` : '–',
      goal?.byChance == null ? '–' : percent(goal.byChance),
    ];
    const told = claims.map(({ id, share, without, weakest, assumptions }) => [
      id,
      percent(share),
      percent(without),
      weakest ? `${weakest.path} ${weakest.third} ${percent(weakest.share)} (of ${assumptions})` : '–',
    ]);
    if (told.length === 0) return [[...first, '–', '–', '–', '–']];
    return told.map((cells, index) => [...(index === 0 ? first : first.map(() => '')), ...cells]);
  });
  const complaints = reports.flatMap(({ file, complaints: all }) => all.map((one) => `${file}: ${one}`));
  const lines = [...alignColumns([head, ...rows], [1, 2, 3, 4, 5, 6, 8, 9]), ...complaints];
  return `${lines.join('\n')}\n`;
}
