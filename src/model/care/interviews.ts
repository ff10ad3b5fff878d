import { valuesTaken, wholes, type Block, type Job, type Run } from '../../engine/index.ts';
import { dayKey, uniformOf } from '../../math/index.ts';

/** Whom interviews can still find: those who left in so many last days. */
const recentDays = 28;

/** Stands for a reason in what workers tell each other of someone who has come back. */
const cameBack = -1;

interface InterviewLevers {
  readonly interviewsPerDay: number;
  readonly hoursPerInterview: number;
  readonly wrongAnswers: number;
  readonly hoursPerDay: number;
}

/** Someone who has left, as interviews know her. */
interface Leaver {
  readonly person: number;
  readonly reason: number;
  readonly day: number;
}

/** Whether anybody is ever interviewed in a job: only then it is followed who has left. */
const areHeld = (job: Job): boolean =>
  valuesTaken(job, 'care.interviewsPerDay').some((perDay) => Number(perDay) > 0);

/**
 * Asking people who have left why they did. Each interview meets someone who left lately and was not met since, by lot,
 * and hears her reason, or another one: the answers are a sample, and some of them are wrong. Whoever has come back is
 * not asked. There is one list of leavers in a run, which all workers keep alike.
 */
export class Interviews {
  /** Whether it is followed who leaves. */
  readonly follows: boolean;
  readonly #run: Run;
  readonly #reasons: number;
  /** Who can be met, in an order that is the same for every worker. */
  #recent: Leaver[] = [];
  /** Who left or came back tonight in this worker's blocks: the person, and her reason. */
  #tonight: number[] = [];

  constructor(run: Run) {
    this.follows = areHeld(run.job);
    this.#run = run;
    this.#reasons = run.sheet.places.get('leftFor')!.width;
  }

  /** Holds today's interviews, as far as the hours go and people can be found; returns the hours they took. */
  hold(day: number, levers: InterviewLevers): number {
    const { interviewsPerDay, hoursPerInterview, hoursPerDay } = levers;
    this.#recent = this.#recent.filter((leaver) => leaver.day >= day - recentDays);
    const most = hoursPerInterview > 0 ? Math.floor(hoursPerDay / hoursPerInterview + 1e-9) : Infinity;
    const held = Math.min(interviewsPerDay, most, this.#recent.length);
    for (let which = 0; which < held; which++)
      this.#run.add('interviews', day, 1, this.#answer(day, which, levers.wrongAnswers));
    return held * hoursPerInterview;
  }

  /** The person in this row leaves tonight. */
  left(block: Block, row: number): void {
    if (this.follows) this.#tonight.push(wholes(block, 'number')[row]!, wholes(block, 'reason')[row]!);
  }

  /** The person in this row has come back tonight. */
  back(block: Block, row: number): void {
    if (this.follows) this.#tonight.push(wholes(block, 'number')[row]!, cameBack);
  }

  /** What the other workers must hear of this one's people. */
  report(): readonly number[] {
    const told = this.#tonight;
    this.#tonight = [];
    return told;
  }

  /** What all workers told. Last night's leavers can be found from tomorrow on. */
  hear(day: number, told: Float64Array): void {
    const back = new Set<number>();
    const left: Leaver[] = [];
    for (let at = 0; at < told.length; at += 2) {
      const [person, reason] = [told[at]!, told[at + 1]!];
      if (reason === cameBack) back.add(person);
      else left.push({ person, reason, day });
    }
    if (back.size > 0) this.#recent = this.#recent.filter(({ person }) => !back.has(person));
    this.#recent.push(...left.sort((a, b) => a.person - b.person));
  }

  /** Meets somebody by lot, who is not met again; returns the reason she gives. */
  #answer(day: number, which: number, wrongAnswers: number): number {
    const luck = (purpose: string): number => {
      const [high, low] = [0, 1].map((index) =>
        dayKey(this.#run.purpose('interview', purpose, 2 * which + index), day),
      );
      return uniformOf(0, 0, high!, low!);
    };
    const [met] = this.#recent.splice(Math.floor(luck('person') * this.#recent.length), 1);
    if (luck('wrong') < wrongAnswers) return Math.floor(luck('answer') * this.#reasons);
    return met!.reason;
  }
}
