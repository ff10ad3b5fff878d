import {
  blockSize,
  Choice,
  countAges,
  countGroups,
  doubles,
  placeOf,
  putDue,
  takeDue,
  wholes,
  type Block,
  type Run,
} from '../engine/index.ts';
import { receive } from './income.ts';

/** What members are put down for: the day on which their period ends. */
const due = 'membership';

/** Where members are enrolled, asked again at the end of every period, and counted. */
export class MemberDesk {
  readonly #run: Run;
  readonly #join: Choice;
  readonly #renew: Choice;
  readonly #asked = new Int32Array(blockSize);
  readonly #said = new Int32Array(blockSize);
  readonly #fees = new Float64Array(blockSize);
  /** Of each block: how many of each group are members now. */
  readonly #members = new WeakMap<Block, Float64Array>();

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
    this.#run.happened('memberJoined', block, this.#said, joined, day, { amounts: fee });
    this.#pay(block, joined, day, fee, periodDays);
  }

  /**
   * Memberships that end today: those who are still there are asked to renew, and those who are gone lapse without a
   * word, which is how a subscription hides that somebody left.
   */
  endPeriods(block: Block, day: number, fee: number, periodDays: number): void {
    const ending = takeDue(block, due, day);
    if (ending.length === 0) return;
    const member = doubles(block, 'member');
    const group = block.group;
    const members = this.#membersOf(block);
    let asked = 0;
    for (const i of ending) {
      member[i] = 0;
      members[group[i]!]! -= 1;
      if (i < block.presentCount) this.#asked[asked++] = i;
      else this.#run.add('renewalsDue', day, 1, group[i]);
    }
    countGroups(block, this.#run, 'renewalsDue', this.#asked, asked, day);
    const renewed = this.#renew.ofList(block, this.#asked, asked, day, this.#said);
    countGroups(block, this.#run, 'renewed', this.#said, renewed, day);
    this.#run.happened('renewed', block, this.#said, renewed, day, { amounts: fee });
    this.#pay(block, renewed, day, fee, periodDays);
  }

  /** How many are members tonight, those who have silently left among them: they have paid. */
  count(block: Block, day: number): void {
    const { values } = this.#run.sheet;
    const place = placeOf(this.#run.sheet, 'members', day);
    this.#members.get(block)?.forEach((count, group) => {
      values[place + group]! += count;
    });
  }

  /** Those who have just said yes pay for a period. */
  #pay(block: Block, count: number, day: number, fee: number, periodDays: number): void {
    const member = doubles(block, 'member');
    const until = wholes(block, 'paidUntil');
    const periods = wholes(block, 'periods');
    const group = block.group;
    const members = this.#membersOf(block);
    for (let j = 0; j < count; j++) {
      const i = this.#said[j]!;
      member[i] = 1;
      members[group[i]!]! += 1;
      until[i] = day + periodDays;
      periods[i]! += 1;
      this.#run.add('memberFees', day, fee, group[i]);
    }
    putDue(block, due, day + periodDays, this.#said, count);
    this.#fees.fill(fee, 0, count);
    countAges(this.#run, 'memberFees', block, this.#said, count, day, this.#fees);
    receive(this.#run, block, this.#said, count, day, this.#fees);
  }

  #membersOf(block: Block): Float64Array {
    const known = this.#members.get(block);
    if (known) return known;
    const made = new Float64Array(this.#run.groups);
    this.#members.set(block, made);
    return made;
  }
}
