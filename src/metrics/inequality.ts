import { gini as giniOf } from './concentration.ts';
import { heldBy, heldPlan, lorenzOf } from './held.ts';
import type { Family, Measure, Variant } from './measure.ts';

/** What the variants add up for each person, and among whom it is divided. */
const whats = {
  spent: 'what people have paid since joining, among those who have paid anything',
  orders: 'purchases since joining, among those who have made one',
  visits: 'days with a visit in the record, among those who have had one',
  contributed: 'contributions since joining, among those who have made one',
} as const;

const names = {
  spent: 'money',
  orders: 'purchases',
  visits: 'visits',
  contributed: 'contributions',
} as const;

type What = keyof typeof whats;

const variantsOf = (title: (name: string) => string, definition: (what: string) => string): Variant[] =>
  (Object.keys(whats) as What[]).map((id) => ({
    id,
    title: title(names[id]),
    definition: definition(whats[id]),
  }));

const fits = (test: RegExp) => (variant: string) => test.test(variant) && heldPlan(variant) !== null;

const topDefinition = (what: string): string =>
  `Of all ${what}: the share held by the 20% who hold most, the nearest whole number of people.`;

const topFamilies: readonly Family[] = [
  {
    id: 'all',
    title: 'What the top fifth of everyone hold',
    definition:
      'Of what the first word names (money paid, purchases or contributions since joining, or days with a visit): the share held by the 20% who hold most, among everyone in the record, those who have none of it too.',
    fits: fits(/\.all$/),
  },
  {
    id: 'top',
    title: 'What the top few per cent hold',
    definition:
      'The share held by those who hold most: as many per cent of the people as the number after “top” says, the nearest whole number of them and at least one; divided among those who have any or, with “all”, among everyone in the record.',
    fits: fits(/\.top\d+$/),
  },
];

/** How much of everything the few who have most of it hold. */
export const topShare: Measure = {
  id: 'topShare',
  title: 'What the top fifth hold',
  definition: topDefinition(whats.spent),
  unit: 'share',
  tag: 'observed',
  variants: variantsOf((name) => `Top fifth’s part of ${name}`, topDefinition),
  families: topFamilies,
  value: (record, variant) => {
    const plan = heldPlan(variant);
    return { value: (plan && lorenzOf(record, plan)?.top[plan.top]) ?? null };
  },
};

const giniDefinition = (what: string): string =>
  `The Gini coefficient of ${what}: 0 where all have the same, towards 1 where one has everything; twice the area between the Lorenz curve and the diagonal.`;

/** How unevenly something is spread over people, as one number. */
export const gini: Measure = {
  id: 'gini',
  title: 'Gini coefficient',
  definition: giniDefinition(whats.spent),
  unit: 'ratio',
  tag: 'observed',
  variants: variantsOf((name) => `Gini coefficient of ${name}`, giniDefinition),
  families: [
    {
      id: 'all',
      title: 'Gini coefficient among everyone',
      definition:
        'The Gini coefficient of what the first word names (money paid, purchases or contributions since joining, or days with a visit) among everyone in the record, those who have none of it too; twice the area between the Lorenz curve and the diagonal.',
      fits: fits(/\.all$/),
    },
  ],
  value: (record, variant) => {
    const plan = heldPlan(variant);
    const held = plan && heldBy(record, plan);
    return { value: held ? giniOf(held) : null };
  },
};
