import type { Run } from '../engine/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import { circleNumbers } from './circleNumbers.ts';
import { circles } from './circles.ts';
import type { cohesionLevers } from './cohesionLevers.ts';
import { spend } from './purse.ts';
import { hill } from './saturation.ts';

type Circle = ValuesOf<(typeof circles)['levers']>;

type Speeds = ValuesOf<typeof cohesionLevers>;

/** Cohesion and credit of every circle, from 0 to 1, moved every morning by what is done for them. */
export class Cohesion {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  morning(day: number, speeds: Speeds): void {
    const run = this.#run;
    run.items('circles', circles).forEach(({ name, levers }, index) => {
      const key = circleNumbers(name);
      const met = this.#meet(day, index, levers);
      const credit = moved(
        run.shared[key.credit] ?? 0,
        speeds.creditPerMeeting * met,
        speeds.loseCreditPerDay,
      );
      const visits = run.yesterdayAt('circleVisits', day, index);
      const lost =
        speeds.losePerDay * (1 - speeds.creditKeeps * credit) +
        speeds.strangersCost * levers.strangers +
        speeds.cashCost * (run.shared[key.cash] ?? 0);
      run.shared[key.credit] = credit;
      run.shared[key.cohesion] = moved(
        run.shared[key.cohesion] ?? 0,
        speeds.buildPerDay * liveliness(levers, visits, speeds) * (1 - levers.strangers),
        lost,
      );
      run.record('cohesion', day, run.shared[key.cohesion]!, index);
      run.record('credit', day, credit, index);
      run.record('hostHours', day, levers.hostHours, index);
    });
  }

  /** How many meetings there are today, a fraction: as many as the budget grants. */
  #meet(day: number, index: number, { meetingsPerMonth, meetingCost }: Circle): number {
    const planned = meetingsPerMonth / 30;
    const wanted = Math.round(planned * meetingCost);
    const granted = spend(this.#run, day, wanted);
    this.#run.record('meetingSpend', day, granted, index);
    return wanted > 0 ? (planned * granted) / wanted : planned;
  }
}

/** Closes a part of what is missing to 1 and loses a part of what is there; stays from 0 to 1. */
function moved(before: number, gain: number, loss: number): number {
  const gained = Math.min(1, gain);
  return before + gained * (1 - before) - Math.min(1 - gained, loss) * before;
}

/** How much of all that builds cohesion is done, from 0 to 1. */
export function liveliness(circle: Circle, visits: number, speeds: Speeds): number {
  const { roles, challengesPerWeek, topicsPerWeek, fun, hostHours } = circle;
  const { rolesWeight, workWeight, topicsWeight, usefulWorth } = speeds;
  const { halfMinutes, halfRoles, halfChallenges, halfTopics } = speeds;
  const hosted = visits > 0 ? hill((60 * hostHours) / visits, halfMinutes, 1) : 0;
  const worth = fun + (1 - fun) * usefulWorth;
  return Math.min(
    1,
    rolesWeight * hosted * hill(roles, halfRoles, 1) +
      workWeight * hosted * hill(challengesPerWeek, halfChallenges, 1) +
      topicsWeight * worth * hill(topicsPerWeek, halfTopics, 1),
  );
}
