/**
 * The reference work as most people would write it: an object a person, Math.random, one loop over the people a day.
 * Same law as the product's declarations in refChurn.mjs; it draws leaving day by day instead of by a clock.
 * @param {{people: number, days: number, join: number, alpha: number, beta: number, visitBase: number,
 *   habitWeight: number, habitSpeed: number, habitFade: number, keyChance: number, activationCount: number,
 *   activationDays: number, activatedEffect: number, habitEffect: number, purchaseChance: number,
 *   basketMedian: number, basketSpread: number}} work
 */
export function runPlainObjects(work) {
  const { people, days } = work;
  const joining = Array.from({ length: days }, () => /** @type {object[]} */ ([]));
  let joined = 0;
  for (let i = 0; i < people; i++) {
    const day = Math.floor(Math.log(1 - Math.random()) / Math.log(1 - work.join));
    if (day >= days) continue;
    joined += 1;
    joining[day].push({
      joinDay: day,
      hazard: -Math.log(1 - beta(work.alpha, work.beta)),
      habit: 0,
      keyCount: 0,
      activated: false,
      spent: 0,
      visits: new Uint8Array(days - day),
    });
  }
  let present = [];
  const daily = {
    present: new Float64Array(days),
    active: new Float64Array(days),
    revenue: new Float64Array(days),
  };
  const totals = { joined, personDays: 0, active: 0, gone: 0, activated: 0, orders: 0, revenue: 0 };
  const visitsByAge = Array.from({ length: days }, (_, day) => new Float64Array(days - day));
  for (let day = 0; day < days; day++) {
    for (const person of joining[day]) present.push(person);
    totals.personDays += present.length;
    daily.present[day] = present.length;
    const staying = [];
    for (const person of present) {
      const age = day - person.joinDay;
      const chance = 1 / (1 + Math.exp(-(work.visitBase + work.habitWeight * person.habit)));
      if (age === 0 || Math.random() < chance) {
        daily.active[day] += 1;
        totals.active += 1;
        person.visits[age] = 1;
        visitsByAge[person.joinDay][age] += 1;
        person.habit += work.habitSpeed * (1 - person.habit);
        if (Math.random() < work.keyChance) {
          person.keyCount += 1;
          if (!person.activated && person.keyCount >= work.activationCount && age < work.activationDays) {
            person.activated = true;
            totals.activated += 1;
          }
        }
        if (Math.random() < work.purchaseChance) {
          const worth = Math.round(work.basketMedian * Math.exp(work.basketSpread * normal()));
          person.spent += worth;
          totals.orders += 1;
          totals.revenue += worth;
          daily.revenue[day] += worth;
        }
      } else {
        person.habit -= work.habitFade * person.habit;
      }
      const terms = (person.activated ? -work.activatedEffect : 0) - work.habitEffect * person.habit;
      if (Math.random() < 1 - Math.exp(-person.hazard * Math.exp(terms))) totals.gone += 1;
      else staying.push(person);
    }
    present = staying;
  }
  return { totals, daily, visitsByAge };
}

export function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

/** Marsaglia and Tsang's gamma; below a shape of 1 by the usual power. */
function gamma(shape) {
  if (shape < 1) return gamma(shape + 1) * Math.pow(Math.random(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function beta(a, b) {
  const x = gamma(a);
  return x / (x + gamma(b));
}
