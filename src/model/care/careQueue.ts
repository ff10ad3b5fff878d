/** What a contact by one rule takes, and what the rule has left of its own money. */
export interface Scarce {
  readonly hours: number;
  readonly cost: number;
  readonly budget: number;
}

/** Who is served by one rule today. */
export interface Served {
  readonly people: ReadonlySet<number>;
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
    const waiting = queues[at]!.filter((one) => !taken.has(personOf(requests, one)));
    const waits = waiting.length > most;
    if (waits) bringForward(requests, waiting, most);
    const people = new Set(waiting.slice(0, most).map((one) => personOf(requests, one)));
    for (const person of people) taken.add(person);
    const moneyEnded = waits && mostContacts(rule, hours, Infinity) > people.size;
    hours = Math.max(0, hours - people.size * rule.hours);
    money -= people.size * rule.cost;
    return { people, moneyEnded };
  });
}

/** Who waits for each rule, by where the request stands. */
function inQueues(requests: Float64Array, rules: number): number[][] {
  const queues: number[][] = Array.from({ length: rules }, () => []);
  for (let at = 0; at < requests.length; at += requestWidth) queues[requests[at]!]!.push(at);
  return queues;
}

const personOf = (requests: Float64Array, at: number): number => requests[at + 3]!;

/** Whether the request that stands at `a` is served before the one at `b`. */
function isServedBefore(requests: Float64Array, a: number, b: number): boolean {
  const score = requests[a + 1]!;
  const otherScore = requests[b + 1]!;
  if (score !== otherScore) return score > otherScore;
  const lot = requests[a + 2]!;
  const otherLot = requests[b + 2]!;
  return lot !== otherLot ? lot < otherLot : personOf(requests, a) < personOf(requests, b);
}

/**
 * Moves the first `most` of those who wait to the front, in no order of their own: whoever is served today is all that
 * matters. It parts them at one of them into those before and those after, and goes on in the part where the end falls.
 */
function bringForward(requests: Float64Array, waiting: number[], most: number): void {
  let low = 0;
  let high = waiting.length - 1;
  while (low < high) {
    const pivot = waiting[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (isServedBefore(requests, waiting[left]!, pivot)) left += 1;
      while (isServedBefore(requests, pivot, waiting[right]!)) right -= 1;
      if (left > right) break;
      const held = waiting[left]!;
      waiting[left++] = waiting[right]!;
      waiting[right--] = held;
    }
    if (most <= right) high = right;
    else if (most >= left) low = left;
    else return;
  }
}
