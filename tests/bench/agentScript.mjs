import { beta, normal } from './plainObjects.mjs';

// Loading it makes a canvas, which Node has not; a model draws on none.
globalThis.OffscreenCanvas ??= class {
  getContext() {
    return {};
  }
};
const { Model } = await import('agentscript');

/**
 * The reference work as a model of AgentScript, the way its own examples are written: a turtle a person, `ask` for
 * what everybody does on a day, `die` for leaving. Same law and same counts as plainObjects.mjs.
 * @param {typeof import('./refChurn.mjs').refChurn} work
 */
export function runAgentScript(work) {
  const model = new ReferenceModel(work);
  model.setup();
  for (let day = 0; day < work.days; day++) model.step();
  return { totals: model.totals, daily: model.daily, visitsByAge: model.visitsByAge };
}

class ReferenceModel extends Model {
  constructor(work) {
    // One patch: people have no place here, and looking one up would only cost time.
    super({ minX: 0, maxX: 0, minY: 0, maxY: 0 });
    this.work = work;
  }

  setup() {
    const { people, days, join } = this.work;
    this.joining = new Int32Array(days);
    for (let i = 0; i < people; i++) {
      const day = Math.floor(Math.log(1 - Math.random()) / Math.log(1 - join));
      if (day < days) this.joining[day] += 1;
    }
    const joined = this.joining.reduce((sum, count) => sum + count, 0);
    this.totals = { joined, personDays: 0, active: 0, gone: 0, activated: 0, orders: 0, revenue: 0 };
    this.daily = {
      present: new Float64Array(days),
      active: new Float64Array(days),
      revenue: new Float64Array(days),
    };
    this.visitsByAge = Array.from({ length: days }, (_, day) => new Float64Array(days - day));
  }

  step() {
    const { work, totals, daily } = this;
    const day = this.ticks;
    this.turtles.create(this.joining[day], (person) => {
      person.joinDay = day;
      person.hazard = -Math.log(1 - beta(work.alpha, work.beta));
      person.habit = 0;
      person.keyCount = 0;
      person.activated = false;
      person.spent = 0;
      person.visits = new Uint8Array(work.days - day);
    });
    totals.personDays += this.turtles.length;
    daily.present[day] = this.turtles.length;
    const leaving = [];
    this.turtles.ask((person) => {
      if (this.live(person, day)) leaving.push(person);
    });
    // Not inside ask: a death there moves the next person into the place just done, and she would miss her day.
    for (const person of leaving) person.die();
    totals.gone += leaving.length;
  }

  /** One person's day; true if she leaves. */
  live(person, day) {
    const { work } = this;
    const age = day - person.joinDay;
    const chance = 1 / (1 + Math.exp(-(work.visitBase + work.habitWeight * person.habit)));
    if (age === 0 || Math.random() < chance) this.visit(person, day, age);
    else person.habit -= work.habitFade * person.habit;
    const terms = (person.activated ? -work.activatedEffect : 0) - work.habitEffect * person.habit;
    return Math.random() < 1 - Math.exp(-person.hazard * Math.exp(terms));
  }

  visit(person, day, age) {
    const { work, totals, daily } = this;
    daily.active[day] += 1;
    totals.active += 1;
    person.visits[age] = 1;
    this.visitsByAge[person.joinDay][age] += 1;
    person.habit += work.habitSpeed * (1 - person.habit);
    if (Math.random() < work.keyChance) {
      person.keyCount += 1;
      if (!person.activated && person.keyCount >= work.activationCount && age < work.activationDays) {
        person.activated = true;
        totals.activated += 1;
      }
    }
    if (Math.random() >= work.purchaseChance) return;
    const worth = Math.round(work.basketMedian * Math.exp(work.basketSpread * normal()));
    person.spent += worth;
    totals.orders += 1;
    totals.revenue += worth;
    daily.revenue[day] += worth;
  }
}
