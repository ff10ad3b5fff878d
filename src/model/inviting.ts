import { blockSize, wholes, type Block, type Run, type TermSum } from '../engine/index.ts';
import {
  absorb,
  binomialQuantile,
  dayKey,
  hazardFactor,
  ln,
  log1p,
  poissonQuantile,
  uniformOf,
  type Key,
} from '../math/index.ts';
import type { Invitations } from './invitations.ts';

/** The levers of referral that concern one who invites. */
export interface InvitingLevers {
  readonly invites: number;
  readonly invitesOn: string;
  readonly most: number;
  readonly conversion: number;
  readonly delayShape: string;
  readonly delayDays: number;
  readonly reward: number;
}

const purposes = ['invites', 'followed', 'invited segment', 'invited luck', 'invitation delay'] as const;
type Purpose = (typeof purposes)[number];
type Keys = readonly [Key, Key];

/** People send invitations: how many, how many of them are followed, by whom and when. */
export class Inviting {
  readonly #run: Run;
  readonly #invitations: Invitations;
  readonly #sum: TermSum;
  readonly #keys: Readonly<Record<Purpose, Keys>>;
  readonly #sums = new Float64Array(blockSize);
  readonly #rows = new Int32Array(blockSize);
  #block!: Block;
  /** The day for which `#today` holds the keys of the draws. */
  #day = -1;
  #today!: Readonly<Record<Purpose, Keys>>;

  constructor(run: Run, invitations: Invitations) {
    this.#run = run;
    this.#invitations = invitations;
    this.#sum = run.sumTo('invite');
    this.#keys = Object.fromEntries(
      purposes.map((purpose) => [purpose, [run.purpose(purpose, '', 0), run.purpose(purpose, '', 1)]]),
    ) as unknown as Record<Purpose, Keys>;
  }

  pass(block: Block, day: number, levers: InvitingLevers): void {
    const { invites, most } = levers;
    if (invites === 0 || most === 0) return;
    this.#block = block;
    this.#begin(day);
    const rows = this.#occasion(levers.invitesOn);
    const sums = this.#sums;
    this.#sum.sumList(block, rows, rows.length, day, sums);
    const sent = wholes(block, 'invitations');
    const keyA = block.keyA;
    const keyB = block.keyB;
    const [high, low] = this.#today.invites;
    for (let j = 0; j < rows.length; j++) {
      const i = rows[j]!;
      const mean = invites * hazardFactor(sums[j]!);
      const u = uniformOf(keyA[i]!, keyB[i]!, high, low);
      // e^(−mean) is at least 1 − mean: most people need not be looked at more closely.
      if (u <= 1 - mean) continue;
      const count = Math.min(poissonQuantile(u, mean), most - sent[i]!);
      if (count > 0) this.#send(i, count, sent[i]!, levers);
      sent[i]! += Math.max(0, count);
    }
  }

  /** The rows of those who may invite today. */
  #occasion(on: string): Int32Array {
    const { visitors, visitorCount, presentCount, newcomers } = this.#block;
    if (on === 'visit') return visitors.subarray(0, visitorCount);
    const first = presentCount - newcomers;
    for (let j = 0; j < newcomers; j++) this.#rows[j] = first + j;
    return this.#rows.subarray(0, newcomers);
  }

  /** One person sends so many; those that are followed set out. */
  #send(row: number, count: number, before: number, levers: InvitingLevers): void {
    const run = this.#run;
    const block = this.#block;
    run.add('invited', this.#day, count, block.group[row]);
    run.happened('invited', block, [row], 1, this.#day, { amounts: count });
    const followed = binomialQuantile(this.#luck('followed', row, 0), count, levers.conversion);
    for (let k = 0; k < followed; k++)
      this.#invitations.send({
        due: this.#day + delay(this.#luck('invitation delay', row, k), levers),
        inviter: block.number[row]!,
        which: before + k,
        segment: this.#luck('invited segment', row, k),
        luck: this.#luck('invited luck', row, k),
        reward: levers.reward * run.shared.rewarding!,
      });
  }

  #begin(day: number): void {
    if (this.#day === day) return;
    this.#day = day;
    const keysOf = (purpose: Purpose): Keys => {
      const [high, low] = this.#keys[purpose];
      return [dayKey(high, day), dayKey(low, day)];
    };
    this.#today = Object.fromEntries(
      purposes.map((purpose) => [purpose, keysOf(purpose)]),
    ) as unknown as Record<Purpose, Keys>;
  }

  /** A uniform number of her own for her k-th invitation of the day. */
  #luck(purpose: Purpose, row: number, k: number): number {
    const a = this.#block.keyA[row]!;
    const b = this.#block.keyB[row]!;
    const [high, low] = this.#today[purpose];
    return uniformOf(a, b, absorb(high, k), absorb(low, k));
  }
}

/** Whole days until an invitation is followed, at least one. */
export function delay(u: number, { delayShape, delayDays }: InvitingLevers): number {
  if (delayShape === 'fixed') return Math.round(delayDays);
  return delayDays === 1 ? 1 : 1 + Math.floor(ln(u) / log1p(-1 / delayDays));
}
