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
  readonly keyA: number;
  readonly keyB: number;
  readonly day: number;
}

/** How many numbers workers tell each other of one person: who she is, her reason, her draw key. */
const width = 4;

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
  /** Who can be met. */
  #recent: Leaver[] = [];
  /** Who left or came back tonight in this worker's blocks. */
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
    if (held > 0) this.#ask(day, this.#meet(day, held), levers.wrongAnswers);
    return held * hoursPerInterview;
  }

  /** The person in this row leaves tonight. */
  left(block: Block, row: number): void {
    this.#tell(block, row, wholes(block, 'reason')[row]!);
  }

  /** The person in this row has come back tonight. */
  back(block: Block, row: number): void {
    this.#tell(block, row, cameBack);
  }

  #tell(block: Block, row: number, reason: number): void {
    if (!this.follows) return;
    const [person, keyA, keyB] = ['number', 'keyA', 'keyB'].map((name) => wholes(block, name)[row]!);
    this.#tonight.push(person!, reason, keyA!, keyB!);
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
    for (let at = 0; at < told.length; at += width) {
      const [person, reason, keyA, keyB] = told.subarray(at, at + width);
      if (reason === cameBack) back.add(person!);
      else left.push({ person: person!, reason: reason!, keyA: keyA!, keyB: keyB!, day });
    }
    if (back.size > 0) this.#recent = this.#recent.filter(({ person }) => !back.has(person));
    this.#recent = this.#recent.concat(left);
  }

  /** So many of those who can be met, by her own lot of the day each; nobody is met again. */
  #meet(day: number, count: number): Leaver[] {
    const lots = Float64Array.from(this.#recent, this.#luckOn(day, 'person'));
    const last = lots.toSorted()[count - 1]!;
    const met = this.#recent.filter((_, at) => lots[at]! <= last);
    this.#recent = this.#recent.filter((_, at) => lots[at]! > last);
    return met;
  }

  /** Holds the interviews with those who are met: each tells a reason. */
  #ask(day: number, met: readonly Leaver[], wrongAnswers: number): void {
    const wrong = this.#luckOn(day, 'wrong');
    const any = this.#luckOn(day, 'answer');
    for (const leaver of met) {
      const told = wrong(leaver) < wrongAnswers ? Math.floor(any(leaver) * this.#reasons) : leaver.reason;
      this.#run.add('interviews', day, 1, told);
    }
  }

  /** Everybody's own luck of the day, for one purpose. */
  #luckOn(day: number, what: string): (leaver: Leaver) => number {
    const [high, low] = [0, 1].map((index) => dayKey(this.#run.purpose('interview', what, index), day));
    return ({ keyA, keyB }) => uniformOf(keyA, keyB, high!, low!);
  }
}
