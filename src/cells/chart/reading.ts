import { chartFor, charts, type AnyChart } from '../../charts/index.ts';
import { knowsVariant, measures, variantsOf, type Measure } from '../../metrics/index.ts';
import {
  entryOf,
  hintFor,
  problem,
  rawText,
  splitReference,
  type Problem,
  type Raw,
  type RawMap,
} from '../../schema/index.ts';
import type { CellNames } from '../cellKind.ts';
import { ownSide, sidesOf, type Side } from './sides.ts';

/** Pixels a chart can be asked to have; lower ones cannot be read. */
const heights = { min: 220, max: 800 };

/** There are three colours for strategies. */
const mostCompared = 3;

/** The measure that is asked for, if it can be drawn. */
export function readMeasure(
  body: RawMap,
  { items }: CellNames,
  problems: Problem[],
): { readonly measure: Measure; readonly variant: string | undefined } | null {
  const raw = entryOf(body, 'measure')?.value;
  const say = (...[code, values]: [Problem['code'], Problem['values']]): null => {
    problems.push(problem(code, 'measure', values, (raw ?? body).place));
    return null;
  };
  if (!raw) return say('keyMissing', { name: 'measure' });
  const read = rawText(raw);
  if (raw.kind !== 'scalar') return say('keyType', { read, takes: 'word' });
  const { measure: id, variant } = splitReference(read);
  const measure = measures.find((one) => one.id === id);
  const drawable = measures.filter((one) => chartFor(one.id)).map((one) => one.id);
  if (!measure) return say('measureUnknown', { read, ...hintFor(id, drawable) });
  if (!drawable.includes(id)) return say('keyOption', { read, allowed: drawable.join(', ') });
  if (!knowsVariant(measure, variant, items)) {
    const variants = variantsOf(measure, items).map((one) => `${id}.${one}`);
    return say('measureUnknown', { read, ...hintFor(read, [id, ...variants]) });
  }
  return { measure, variant };
}

/** The chart that is asked for, else the measure's own. */
export function readShape(body: RawMap, measure: Measure, problems: Problem[]): AnyChart | undefined {
  const raw = entryOf(body, 'chart')?.value;
  if (!raw) return chartFor(measure.id);
  const read = rawText(raw);
  const chart = charts.find((one) => one.id === read);
  if (!chart) {
    const known = charts.map(({ id }) => id);
    problems.push(problem('chartUnknown', 'chart', { read, ...hintFor(read, known) }, raw.place));
    return chartFor(measure.id);
  }
  if (chart.draws.includes(measure.id)) return chart;
  const values = { chart: read, read: measure.id, allowed: chart.draws.join(', ') };
  problems.push(problem('chartMeasure', 'chart', values, raw.place));
  return chartFor(measure.id);
}

/** The side that is asked for, if the chart can show it of the measure, else the measure's own. */
export function readSide(body: RawMap, drawn: Parameters<typeof sidesOf>[0], problems: Problem[]): Side {
  const raw = entryOf(body, 'side')?.value;
  const own = ownSide(drawn.measure);
  if (!raw) return own;
  const [read, allowed] = [rawText(raw), sidesOf(drawn)];
  const side = allowed.find((one) => one === read);
  if (!side) problems.push(problem('keyOption', 'side', { read, allowed: allowed.join(', ') }, raw.place));
  return side ?? own;
}

/** The strategies that are asked for, each once. */
export function readCompare(body: RawMap, names: CellNames, problems: Problem[]): readonly string[] {
  const raw = entryOf(body, 'compare')?.value;
  if (!raw) return [];
  if (raw.kind !== 'list') {
    problems.push(problem('keyType', 'compare', { read: rawText(raw), takes: 'list' }, raw.place));
    return [];
  }
  const known = raw.items.flatMap((item) => readStrategy(item, names, problems));
  const compare = [...new Set(known)];
  if (compare.length > mostCompared) {
    const values = { collection: 'compare', read: compare.length, max: mostCompared };
    problems.push(problem('itemsMany', 'compare', values, raw.place));
  }
  return compare.slice(0, mostCompared);
}

function readStrategy(raw: Raw, { strategies }: CellNames, problems: Problem[]): string[] {
  const read = rawText(raw);
  if (strategies.includes(read)) return [read];
  problems.push(problem('strategyUnknown', 'compare', { read, ...hintFor(read, strategies) }, raw.place));
  return [];
}

/** A height in pixels, if one is asked for. */
export function readHeight(body: RawMap, problems: Problem[]): number | undefined {
  const raw = entryOf(body, 'height')?.value;
  if (!raw) return undefined;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= heights.min && value <= heights.max)
    return value;
  problems.push(
    problem('runNumber', 'height', { name: 'height', read: rawText(raw), ...heights }, raw.place),
  );
  return undefined;
}
