import {
  blockSize,
  Choice,
  countGroups,
  doubles,
  placeOf,
  wholes,
  type Block,
  type Run,
} from '../engine/index.ts';
import { receive } from './income.ts';

/** Where members are enrolled, asked again at the end of every period, and counted. */
export class MemberDesk {
  readonly #run: Run;
  readonly #join: Choice;
  readonly #renew: Choice;
  readonly #asked = new Int32Array(blockSize);
  readonly #said = new Int32Array(blockSize);
  readonly #fees = new Float64Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
    this.#join = new Choice(run, 'membership');
    this.#renew = new Choice(run, 'renewal');
  }

  /** Today's visitors who are no members are asked to become one, but for those whose membership ended today. */
  enrol(block: Block, day: number, fee: number, periodDays: number): void {
    const member = doubles(block, 'member');
    const until = wholes(block, 'paidUntil');
    const { visitors, visitorCount } = block;
    let asked = 0;
    for (let j = 0; j < visitorCount; j++) {
      const i = visitors[j]!;
      this.#asked[asked] = i;
      asked += Number(member[i] === 0 && until[i] !== day);
    }
    const joined = this.#join.ofList(block, this.#asked, asked, day, this.#said);
    countGroups(block, this.#run, 'newMembers', this.#said, joined, day);
    this.#pay(block, joined, day, fee, periodDays);
  }

  /**
   * Memberships that end today: those who are still there are asked to renew, and those who are gone lapse without a
   * word, which is how a subscription hides that somebody left.
   */
  endPeriods(block: Block, day: number, fee: number, periodDays: number): void {
    const member = doubles(block, 'member');
    const until = wholes(block, 'paidUntil');
    let asked = 0;
    for (let i = 0; i < block.count; i++) {
      if (until[i] !== day || member[i] === 0) continue;
      member[i] = 0;
      if (i < block.presentCount) this.#asked[asked++] = i;
      else this.#run.add('renewalsDue', day, 1, wholes(block, 'group')[i]);
    }
    countGroups(block, this.#run, 'renewalsDue', this.#asked, asked, day);
    const renewed = this.#renew.ofList(block, this.#asked, asked, day, this.#said);
    countGroups(block, this.#run, 'renewed', this.#said, renewed, day);
    this.#pay(block, renewed, day, fee, periodDays);
  }

  /** How many are members tonight, those who have silently left among them: they have paid. */
  count(block: Block, day: number): void {
    const member = doubles(block, 'member');
    const group = wholes(block, 'group');
    const { values } = this.#run.sheet;
    const place = placeOf(this.#run.sheet, 'members', day);
    for (let i = 0; i < block.count; i++) values[place + group[i]!]! += member[i]!;
  }

  /** Those who have just said yes pay for a period. */
  #pay(block: Block, count: number, day: number, fee: number, periodDays: number): void {
    const member = doubles(block, 'member');
    const until = wholes(block, 'paidUntil');
    const periods = wholes(block, 'periods');
    const group = wholes(block, 'group');
    for (let j = 0; j < count; j++) {
      const i = this.#said[j]!;
      member[i] = 1;
      until[i] = day + periodDays;
      periods[i]! += 1;
      this.#run.add('memberFees', day, fee, group[i]);
    }
    this.#fees.fill(fee, 0, count);
    receive(this.#run, block, this.#said, count, day, this.#fees);
  }
}
