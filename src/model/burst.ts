import { exp, ln, log1p } from '../math/index.ts';
import { assumption, cited, integer, money, number, type ValuesOf } from '../schema/index.ts';

/** When a channel of the kind *burst* has its rounds, and what one is like. */
export const burstLevers = {
  firstDay: integer({
    label: 'Event: first day',
    help: 'Day of the first event of a burst channel.',
    unit: 'days',
    initial: 30,
    min: 0,
    max: 3650,
    step: 1,
    plausible: [0, 180],
    source: assumption(),
  }),
  everyDays: integer({
    label: 'Event: repeated',
    help: 'Days from one event of a burst channel to the next; 0 is once only.',
    unit: 'days',
    initial: 0,
    min: 0,
    max: 3650,
    step: 1,
    plausible: [0, 180],
    source: assumption(),
  }),
  riseDays: integer({
    label: 'Event: rise',
    help: 'Days from the first day of an event of a burst channel to its peak.',
    unit: 'days',
    initial: 1,
    min: 0,
    max: 90,
    step: 1,
    plausible: [0, 7],
    source: assumption(),
  }),
  fadeDays: number({
    label: 'Event: fading time',
    help: 'Days after the peak of a burst over which its fading sets in; longer fades later.',
    unit: 'days',
    initial: 2,
    min: 0.1,
    max: 90,
    step: 0.5,
    plausible: [0.5, 7],
    source: assumption(),
  }),
  fadePower: number({
    label: 'Event: fading power',
    help: 'Exponent of the power law by which a burst fades; larger is forgotten sooner.',
    initial: 1.4,
    min: 0.1,
    max: 5,
    step: 0.1,
    plausible: [0.6, 1.6],
    source: cited(
      'craneSornette2008',
      'How long people take to act fades with a power between 1 and 2; where in it, and slower fading when it is passed on, are our assumption.',
    ),
  }),
  preparationDays: integer({
    label: 'Event: preparation',
    help: 'Days of preparation before each event of a burst channel; they make the peak higher.',
    unit: 'days',
    initial: 0,
    min: 0,
    max: 180,
    step: 1,
    plausible: [0, 30],
    source: assumption(),
  }),
  preparationPower: number({
    label: 'Event: worth of preparation',
    help: 'An event of a burst channel is (1 + days of preparation) to this power as strong: at 0.3, 9 days double it.',
    initial: 0.3,
    min: 0,
    max: 2,
    step: 0.05,
    plausible: [0.1, 0.5],
    source: assumption(),
  }),
  roundCost: money({
    label: 'Event: cost',
    help: 'Money for each event of a burst channel; paid in part, the event is that much smaller.',
    initial: 0,
    min: 0,
    max: 10_000_000_000,
    step: 10_000,
    plausible: [0, 5_000_000],
    extensive: true,
    source: assumption(),
  }),
  residue: number({
    label: 'Event: residue',
    help: 'Goodwill that an event of a burst channel leaves, in hours of work; preparation multiplies it.',
    unit: 'hours',
    initial: 0,
    min: 0,
    max: 1_000_000,
    step: 1,
    plausible: [0, 50],
    extensive: true,
    source: assumption(),
  }),
};

type Event = ValuesOf<typeof burstLevers>;

/** After a year an event is forgotten: what would be left of it is below a thousandth of its peak. */
const forgottenAfter = 365;

/** Days from this day of the calendar to the next event, 0 on the day of one; −1 if none is to come. */
export function daysToEvent(today: number, { firstDay, everyDays }: Event): number {
  if (today <= firstDay) return firstDay - today;
  if (everyDays === 0) return -1;
  return (everyDays - ((today - firstDay) % everyDays)) % everyDays;
}

/** How strong an event is by its preparation: 1 without any. */
export const prepared = ({ preparationDays, preparationPower }: Event): number =>
  exp(preparationPower * log1p(preparationDays));

/** An event so many days after its first: it rises in a line to 1, then fades by a power law. */
export function burstShape(age: number, { riseDays, fadeDays, fadePower }: Event): number {
  if (age > forgottenAfter) return 0;
  if (age < riseDays) return (age + 1) / (riseDays + 1);
  return exp(-fadePower * ln(1 + (age - riseDays) / fadeDays));
}
