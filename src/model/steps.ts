import { assumption, collection, integer, number } from '../schema/index.ts';

/** The staircase from joining to the key behaviour: what a newcomer has to get through, in order. */
export const steps = collection({
  title: 'Steps',
  one: 'Step',
  help: 'The steps a newcomer takes one after another; a visit tries the next one.',
  levers: {
    place: integer({
      label: 'Place',
      help: 'Where in the staircase the step stands: 1 is the first.',
      initial: 1,
      min: 1,
      max: 40,
      step: 1,
      plausible: [1, 10],
      source: assumption(),
    }),
    height: number({
      label: 'Height',
      help: 'How hard the step is, in log-odds against doing it on a visit.',
      unit: 'logOdds',
      initial: 0,
      min: -6,
      max: 8,
      step: 0.1,
      plausible: [-1, 2],
      source: assumption(),
    }),
    guidance: number({
      label: 'Guidance',
      help: 'How much the product helps with the step, in log-odds; guidance costs friction.',
      unit: 'logOdds',
      initial: 0,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [0, 2],
      source: assumption(),
    }),
  },
});
