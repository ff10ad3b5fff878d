import type { Run } from '../engine/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import { burstShape, daysToEvent, prepared } from './burst.ts';
import type { channels } from './channels.ts';
import { imitated } from './diffusion.ts';
import { goodwill } from './goodwill.ts';
import type { Market } from './market.ts';
import { spend } from './purse.ts';
import { adstock, hill, hillSlope } from './saturation.ts';

type Channel = ValuesOf<(typeof channels)['levers']>;

/** What a channel does today. */
export interface Pulling {
  /** Hazard of being reached by it, for those whom it fits as planned. */
  readonly pull: number;
  /** How much pull one more minor unit of money brings, today and later; 0 where money is not what drives it. */
  readonly slope: number;
  readonly spent: number;
  readonly hours: number;
}

/** Another kind of channel is another way to make pull out of money, work, events or people. */
type Drive = (day: number, levers: Channel) => Pulling;

const nothing = { pull: 0, slope: 0, spent: 0, hours: 0 };

/** How strongly one channel pulls, day after day: it remembers money, work and events. */
export class ChannelPull {
  pressure = 0;
  goodwill = 0;
  readonly #run: Run;
  readonly #market: Market;
  /** Goodwill by day, because it is felt later than it is made. */
  readonly #goodwillOf: Float64Array;
  readonly #events: { readonly day: number; readonly size: number }[] = [];

  constructor(run: Run, market: Market) {
    this.#run = run;
    this.#market = market;
    this.#goodwillOf = new Float64Array(run.days);
  }

  today(day: number, kind: Channel['kind'], levers: Channel): Pulling {
    const drive = this.#drives[kind](day, levers);
    return { ...drive, pull: levers.organicPerDay + drive.pull };
  }

  readonly #drives: Readonly<Record<Channel['kind'], Drive>> = {
    flow: (day, levers) => {
      const { spendPerDay, carryOver, reachPerDay, halfSpend, steepness } = levers;
      const spent = spend(this.#run, day, spendPerDay);
      this.pressure = adstock(this.pressure, spent, carryOver);
      const steady = this.pressure * (1 - carryOver);
      const slope = reachPerDay * hillSlope(steady, halfSpend, steepness);
      return { pull: reachPerDay * hill(steady, halfSpend, steepness), slope, spent, hours: 0 };
    },
    stock: (day, levers) => {
      const { spendPerDay, hoursPerDay, hourPrice, goodwillFade } = levers;
      const spent = spend(this.#run, day, spendPerDay);
      this.#build(day, hoursPerDay + spent / hourPrice, 0, levers);
      const { height, slope } = this.#felt(day, levers);
      // An hour of work lasts 1 / fade days.
      const perMoney = slope / goodwillFade / hourPrice;
      return { pull: height, slope: perMoney, spent, hours: hoursPerDay };
    },
    burst: (day, levers) => {
      const today = this.#run.calendarDay(day);
      const until = daysToEvent(today, levers);
      const spent = until === 0 ? spend(this.#run, day, levers.roundCost) : 0;
      const paid = levers.roundCost > 0 ? spent / levers.roundCost : 1;
      const size = until === 0 ? paid * prepared(levers) : 0;
      if (size > 0) this.#events.push({ day, size });
      this.#build(day, 0, size * levers.residue, levers);
      const heat = this.#events.reduce(
        (sum, event) => sum + event.size * burstShape(day - event.day, levers),
        0,
      );
      const preparing = until > 0 && until <= levers.preparationDays;
      return {
        pull: levers.reachPerDay * heat + this.#felt(day, levers).height,
        slope: 0,
        spent,
        hours: preparing ? levers.hoursPerDay : 0,
      };
    },
    spread: (day, levers) => ({ ...nothing, pull: imitated(this.#run, this.#market, day, levers) }),
    loop: () => nothing,
  };

  #build(day: number, work: number, residue: number, { goodwillFade }: Channel): void {
    this.goodwill = goodwill(this.goodwill, work, goodwillFade) + residue;
    this.#goodwillOf[day] = this.goodwill;
  }

  /** What the goodwill of `lagDays` ago pulls today, and how much more one hour of it would. */
  #felt(day: number, levers: Channel): { height: number; slope: number } {
    const { lagDays, reachPerDay, halfGoodwill, steepness } = levers;
    const amount = this.#goodwillOf[day - lagDays] ?? 0;
    return {
      height: reachPerDay * hill(amount, halfGoodwill, steepness),
      slope: reachPerDay * hillSlope(amount, halfGoodwill, steepness),
    };
  }
}
