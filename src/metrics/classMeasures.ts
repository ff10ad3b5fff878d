import type { RunRecord } from '../record/index.ts';
import { classStocks } from './classBooks.ts';
import { counted, type Measure, type MeasureValue, type Variant } from './measure.ts';

/** Which classification each of the measures below counts. */
const classifications: Readonly<Record<string, string>> = {
  lifecycle: 'lifecycle',
  rungs: 'rungs',
  journey: 'journey',
  roles: 'roles',
  rfmTiers: 'rfm',
};

/** The classification that a measure counts; undefined if it counts none. */
export const classificationOf = ({ id }: Pick<Measure, 'id'>): string | undefined => classifications[id];

/** How many are in a class on the last evening. */
function inClass(record: RunRecord, classification: string, name: string): MeasureValue {
  const known = classStocks(record, classification);
  const at = known?.names.indexOf(name) ?? -1;
  const last = at < 0 ? undefined : known!.stocks[at]!.at(-1);
  return last === undefined ? { value: null } : counted(record, last);
}

/** A measure of people in classes: the headline is one class of them, its variants are all. */
function classMeasure(
  about: Pick<Measure, 'id' | 'title' | 'definition' | 'tag'>,
  headline: string,
  variants: readonly Variant[] = [],
): Measure {
  const classification = classifications[about.id]!;
  return {
    ...about,
    unit: 'people',
    reads: [classification, `${classification}Moves`],
    variants,
    value: (record, variant) => inClass(record, classification, variant ?? headline),
  };
}

const seen = (title: string, what: string): Pick<Variant, 'title' | 'definition'> => ({
  title,
  definition: `Of everyone who ever joined, those whom the last sorting found ${what}.`,
});

/** What a team takes its people for. */
const lifecycle = classMeasure(
  {
    id: 'lifecycle',
    title: 'About to leave',
    definition:
      'Everyone who ever joined, sorted every few days by what can be seen of her; between two sortings everybody keeps her class. The number is of those who look as if about to leave.',
    tag: 'observed',
  },
  'aboutToLeave',
  [
    { id: 'newcomer', ...seen('Lifecycle: new', 'new, or who joined since') },
    { id: 'ordinary', ...seen('Lifecycle: ordinary', 'neither new nor anything else') },
    { id: 'active', ...seen('Lifecycle: active', 'active, and neither interested nor paying') },
    { id: 'interested', ...seen('Lifecycle: interested', 'interested, and not paying') },
    { id: 'paying', ...seen('Lifecycle: paying', 'paying, and not silent') },
    {
      id: 'aboutToLeave',
      ...seen('Lifecycle: about to leave', 'silent so long that they seem about to leave'),
    },
    { id: 'lost', ...seen('Lifecycle: lost', 'silent so long that they are taken for lost') },
  ],
);

const stands = (title: string, where: string): Pick<Variant, 'title' | 'definition'> => ({
  title,
  definition: `People present on the last evening who stand ${where} of the loyalty ladder.`,
});

/** How far up people stand, in truth. */
const rungs = classMeasure(
  {
    id: 'rungs',
    title: 'Loyal people',
    definition:
      'Everyone present that evening, by the rung of the loyalty ladder on which she stands in truth; each takes what the one below takes. The number is of those on the top rung.',
    tag: 'truth',
  },
  'loyal',
  [
    { id: 'noRung', ...stands('Rung: none', 'on no rung') },
    { id: 'accustomed', ...stands('Rung: habit', 'on the rung of habit') },
    { id: 'content', ...stands('Rung: satisfaction', 'on the rung of satisfaction') },
    { id: 'preferring', ...stands('Rung: preference', 'on the rung of preference') },
    { id: 'loyal', ...stands('Rung: loyalty', 'on the top rung, loyalty,') },
  ],
);

/** How far along the path people have been seen. */
const journey = classMeasure(
  {
    id: 'journey',
    title: 'Hooked people',
    definition:
      'Everyone who ever joined, by the farthest stage of the path at which a sorting has found her. The number is of those at the last stage, hooked.',
    tag: 'observed',
  },
  'hooked',
);

/** What people are to each other. */
const roles = classMeasure(
  {
    id: 'roles',
    title: 'Stars',
    definition:
      'Everyone present that evening, by what she contributes and how many follow her. The number is of the stars.',
    tag: 'observed',
  },
  'star',
);

/** Buyers in the tiers that a team treats each in its own way. */
const rfmTiers = classMeasure(
  {
    id: 'rfmTiers',
    title: 'Important customers of value',
    definition:
      'Everyone who ever joined, by the RFM tier in which the last sorting put her; important is who has spent much. The number is of those of value: bought lately, often, and for much.',
    tag: 'observed',
  },
  'importantValue',
);

/** Every measure of people in classes. */
export const classMeasures: readonly Measure[] = [lifecycle, rungs, journey, roles, rfmTiers];
