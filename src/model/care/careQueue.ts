import { isBefore } from './bestFew.ts';

/** What a contact by one rule takes, and what the rule has left of its own money. */
export interface Scarce {
  readonly hours: number;
  readonly cost: number;
  readonly budget: number;
}

/** Who is served by one rule today. */
export interface Served {
  readonly people: readonly number[];
  /** Somebody more would have been served if the run had had the money. */
  readonly moneyEnded: boolean;
}

/** Numbers of one request: which rule in the order of serving, the score, the lot, and who it is. */
export const requestWidth = 4;

/** The most contacts that what is left allows. */
export const mostContacts = ({ hours, cost, budget }: Scarce, hoursLeft: number, moneyLeft: number): number =>
  Math.max(
    0,
    Math.min(
      // Hours are fractions: an error of rounding must not cost a contact. Money is whole.
      hours > 0 ? Math.floor(hoursLeft / hours + 1e-9) : Infinity,
      cost > 0 ? Math.floor(Math.min(budget, moneyLeft) / cost) : Infinity,
    ),
  );

/**
 * Serves everybody's requests: rule after rule, in each the highest score first, until the next does not fit. Nobody is
 * served twice. It depends on what was asked alone, not on the order in which it was asked.
 */
export function serve(
  requests: Float64Array,
  rules: readonly Scarce[],
  hoursLeft: number,
  moneyLeft: number,
): Served[] {
  const queues = inQueues(requests, rules.length);
  const taken = new Set<number>();
  let [hours, money] = [hoursLeft, moneyLeft];
  return rules.map((rule, at) => {
    const most = mostContacts(rule, hours, money);
    const people: number[] = [];
    let waits = false;
    for (const person of queues[at]!) {
      if (taken.has(person)) continue;
      waits = people.length >= most;
      if (waits) break;
      people.push(person);
      taken.add(person);
    }
    const moneyEnded = waits && mostContacts(rule, hours, Infinity) > people.length;
    hours = Math.max(0, hours - people.length * rule.hours);
    money -= people.length * rule.cost;
    return { people, moneyEnded };
  });
}

/** The people who wait for each rule, in their order. */
function inQueues(requests: Float64Array, rules: number): number[][] {
  const queues: { score: number; lot: number; person: number }[][] = Array.from({ length: rules }, () => []);
  for (let at = 0; at < requests.length; at += requestWidth) {
    const [score, lot, person] = [requests[at + 1]!, requests[at + 2]!, requests[at + 3]!];
    queues[requests[at]!]!.push({ score, lot, person });
  }
  return queues.map((queue) => queue.sort((a, b) => (isBefore(a, b) ? -1 : 1)).map(({ person }) => person));
}
