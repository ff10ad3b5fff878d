// “Membership” in ../README.md
import { doubles, mechanism, wholes } from '../../engine/index.ts';
import { ln } from '../../math/index.ts';
import { assumption, cited, integer, money, number } from '../../schema/index.ts';
import { MemberDesk } from '../memberDesk.ts';

/** Log-odds at which a chance is exactly 0. */
const never = -22;

/** Visitors may become members for a fee; at the end of every period each member renews or lapses. */
export const membership = mechanism({
  id: 'membership',
  title: 'Membership',
  help: 'A visit may end in a membership; at the end of every period those who are there renew or lapse.',
  levers: {
    joinBase: number({
      label: 'Becoming a member: base',
      help: 'Log-odds that a visit ends in a membership; at −22 there is none.',
      unit: 'logOdds',
      initial: never,
      min: never,
      max: 6,
      step: 0.1,
      plausible: [-7, -3],
      source: assumption(),
    }),
    joinActivated: number({
      label: 'Becoming a member: activated',
      help: 'Extra log-odds of becoming a member for people who are activated.',
      unit: 'logOdds',
      initial: 1,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 2],
      source: assumption(),
    }),
    fee: money({
      label: 'Fee',
      help: 'What a period of membership costs the member.',
      initial: 1500,
      min: 0,
      max: 100_000_000,
      step: 100,
      plausible: [500, 20_000],
      source: assumption(),
    }),
    feeElasticity: number({
      label: 'Fee: elasticity',
      help: 'How the log-odds of joining and of renewing change when the fee is e times its usual one.',
      unit: 'logOdds',
      initial: -1.2,
      min: -6,
      max: 0,
      step: 0.1,
      plausible: [-2.5, -0.3],
      source: assumption(),
    }),
    usualFee: money({
      label: 'Usual fee',
      help: 'The fee people take for granted; at it the fee neither attracts nor repels.',
      initial: 1500,
      min: 1,
      max: 100_000_000,
      step: 100,
      plausible: [500, 20_000],
      source: assumption(),
    }),
    periodDays: integer({
      label: 'Period',
      help: 'How many days one payment lasts.',
      unit: 'days',
      initial: 30,
      min: 1,
      max: 730,
      step: 1,
      plausible: [7, 365],
      source: assumption(),
    }),
    renewBase: number({
      label: 'Renewal: base',
      help: 'Log-odds that someone who is still there renews at the end of a period; 1.4 is a chance of 80%.',
      unit: 'logOdds',
      initial: 1.4,
      min: never,
      max: 22,
      step: 0.1,
      plausible: [0.4, 2.5],
      source: cited(
        'faderHardie2007',
        'In two groups of subscribers 63% and 87% renewed the first time, 0.5 and 1.9 in log-odds; the start in between is our assumption.',
      ),
    }),
    renewHabit: number({
      label: 'Renewal: habit',
      help: 'Extra log-odds of renewal for a fully formed habit.',
      unit: 'logOdds',
      initial: 1,
      min: -4,
      max: 6,
      step: 0.1,
      plausible: [0, 2],
      source: assumption(),
    }),
    visitEffect: number({
      label: 'Members: visits',
      help: 'Extra log-odds of a visit while someone is a member.',
      unit: 'logOdds',
      initial: 0.3,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 1],
      source: assumption(),
    }),
    purchaseEffect: number({
      label: 'Members: purchases',
      help: 'Extra log-odds of a purchase while someone is a member.',
      unit: 'logOdds',
      initial: 0.4,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 1],
      source: assumption(),
    }),
    driftEffect: number({
      label: 'Members: drift',
      help: 'How far being a member lowers drift, in log-hazard.',
      unit: 'logHazard',
      initial: 0.5,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0, 1.2],
      source: assumption(),
    }),
  },
  columns: () => ({
    member: { type: 'float64', initial: 0, label: 'Member (1) or not (0)', tag: 'observed' },
    paidUntil: {
      type: 'int32',
      initial: -1,
      label: 'Day on which the membership ends',
      tag: 'observed',
      day: true,
    },
    periods: { type: 'int32', initial: 0, label: 'Periods of membership paid', tag: 'observed' },
  }),
  events: {
    memberJoined: { tag: 'observed', number: 'amount' },
    renewed: { tag: 'observed', number: 'amount' },
  },
  facts: {
    member: { label: 'Is a member', kind: 'truth', tag: 'observed', column: 'member' },
    periods: { label: 'Periods of membership paid', kind: 'number', tag: 'observed', column: 'periods' },
    daysToRenewal: {
      label: 'Days until the membership ends (0 without one)',
      kind: 'number',
      tag: 'observed',
      read: (block, count, day, out) => {
        const until = wholes(block, 'paidUntil');
        const member = doubles(block, 'member');
        for (let row = 0; row < count; row++) out[row] = member[row]! * (until[row]! - day);
      },
    },
  },
  totals: {
    newMembers: { label: 'New members', by: 'group', counted: 'people' },
    renewalsDue: { label: 'Memberships up for renewal', by: 'group', counted: 'people' },
    renewed: { label: 'Memberships renewed', by: 'group', counted: 'people' },
    members: { label: 'Members', by: 'group', counted: 'people' },
    memberFees: { label: 'Membership fees', by: 'group', counted: 'people', money: true, byAge: true },
  },
  terms: [
    { id: 'joinBase', to: 'membership', label: 'Base', weight: ({ joinBase }) => joinBase },
    {
      id: 'joinActivated',
      to: 'membership',
      label: 'Activated',
      column: 'activated',
      weight: ({ joinActivated }) => joinActivated,
    },
    { id: 'joinFee', to: 'membership', label: 'Fee', weight: feeTerm },
    { id: 'renewBase', to: 'renewal', label: 'Base', weight: ({ renewBase }) => renewBase },
    {
      id: 'renewHabit',
      to: 'renewal',
      label: 'Habit',
      column: 'habit',
      weight: ({ renewHabit }) => renewHabit,
    },
    { id: 'renewFee', to: 'renewal', label: 'Fee', weight: feeTerm },
    {
      id: 'member',
      to: 'visit',
      label: 'Member',
      column: 'member',
      weight: ({ visitEffect }) => visitEffect,
    },
    {
      id: 'member',
      to: 'purchase',
      label: 'Member',
      column: 'member',
      weight: ({ purchaseEffect }) => purchaseEffect,
    },
    {
      id: 'member',
      to: 'drift',
      label: 'Member',
      column: 'member',
      weight: ({ driftEffect }) => -driftEffect,
    },
  ],
  start: (run, levers) => {
    const desk = new MemberDesk(run);
    return {
      pass: (block, day) => {
        const { joinBase, fee, periodDays } = levers();
        desk.endPeriods(block, day, fee, periodDays);
        if (joinBase > never) desk.enrol(block, day, fee, periodDays);
        desk.count(block, day);
      },
    };
  },
});

/** What the fee does to a decision, in log-odds: nothing at the usual fee. A fee of nothing counts as a hundredth of it. */
function feeTerm({
  fee,
  usualFee,
  feeElasticity,
}: {
  fee: number;
  usualFee: number;
  feeElasticity: number;
}): number {
  return fee === usualFee ? 0 : feeElasticity * ln(Math.max(fee, usualFee / 100) / usualFee);
}
