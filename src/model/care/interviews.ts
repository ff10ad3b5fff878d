import { placeOf, type Run } from '../../engine/index.ts';
import { dayKey, uniformOf } from '../../math/index.ts';

/** Whom interviews can still find: those who left in so many last days. */
const recentDays = 28;

interface InterviewLevers {
  readonly interviewsPerDay: number;
  readonly hoursPerInterview: number;
  readonly wrongAnswers: number;
  readonly hoursPerDay: number;
}

/**
 * Asking people who have left why they did. Each interview meets someone who left lately, by lot, and hears her reason,
 * or another one: the answers are a sample, and some of them are wrong.
 */
export class Interviews {
  readonly #run: Run;
  readonly #reasons: number;
  /** Of how many of the recent leavers each reason is the true one. */
  readonly #recent: Float64Array;

  constructor(run: Run) {
    this.#run = run;
    this.#reasons = run.sheet.places.get('leftFor')!.width;
    this.#recent = new Float64Array(this.#reasons);
  }

  /** Holds today's interviews, as far as the hours go; returns the hours they took. */
  hold(day: number, levers: InterviewLevers): number {
    this.#follow(day);
    const { interviewsPerDay, hoursPerInterview, hoursPerDay } = levers;
    const most = hoursPerInterview > 0 ? Math.floor(hoursPerDay / hoursPerInterview + 1e-9) : Infinity;
    const leavers = this.#recent.reduce((all, each) => all + each, 0);
    const held = leavers === 0 ? 0 : Math.min(interviewsPerDay, most);
    for (let which = 0; which < held; which++)
      this.#run.add('interviews', day, 1, this.#answer(day, which, leavers, levers.wrongAnswers));
    return held * hoursPerInterview;
  }

  /** Last night's leavers can be found from today on, those of long ago no more. */
  #follow(day: number): void {
    for (let reason = 0; reason < this.#reasons; reason++) {
      this.#recent[reason]! += this.#run.yesterdayAt('leftFor', day, reason);
      const before = day - 1 - recentDays;
      if (before >= 0)
        this.#recent[reason]! -=
          this.#run.sheet.values[placeOf(this.#run.sheet, 'leftFor', before) + reason]!;
    }
  }

  #answer(day: number, which: number, leavers: number, wrongAnswers: number): number {
    const luck = (purpose: string): number => {
      const [high, low] = [0, 1].map((index) =>
        dayKey(this.#run.purpose('interview', purpose, 2 * which + index), day),
      );
      return uniformOf(0, 0, high!, low!);
    };
    if (luck('wrong') < wrongAnswers) return Math.floor(luck('answer') * this.#reasons);
    let place = luck('person') * leavers;
    let reason = 0;
    while (place >= this.#recent[reason]!) place -= this.#recent[reason++]!;
    return reason;
  }
}
