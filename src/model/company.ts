import { doubles, wholes, type Block } from '../engine/index.ts';
import type { Invitations } from './invitations.ts';

/** Keeps, for everybody who was invited, whether whoever invited her was there last night. */
export class Company {
  readonly #invitations: Invitations;
  /** Of each block: the seats of those whom somebody invited, by who did. */
  readonly #invited = new WeakMap<Block, Map<number, number[]>>();

  constructor(invitations: Invitations) {
    this.#invitations = invitations;
  }

  /** Of newcomers: an inviter may have left while her invitation was on its way. */
  welcome(block: Block, from: number): void {
    const referrer = wholes(block, 'referrer');
    const company = doubles(block, 'company');
    const { gone } = this.#invitations;
    for (let i = from; i < block.presentCount; i++) {
      const inviter = referrer[i]!;
      if (inviter < 0) continue;
      company[i] = Number(!gone.has(inviter));
      this.#note(block, inviter, block.seat[i]!);
    }
  }

  #note(block: Block, inviter: number, seat: number): void {
    let invited = this.#invited.get(block);
    if (!invited) this.#invited.set(block, (invited = new Map<number, number[]>()));
    const seats = invited.get(inviter);
    if (seats) seats.push(seat);
    else invited.set(inviter, [seat]);
  }

  /** Inviters who left or came back last night; those whom they invited and who are gone hear of it too, for they may come back. */
  follow(block: Block): void {
    const invited = this.#invited.get(block);
    if (!invited) return;
    const company = doubles(block, 'company');
    for (const [inviter, here] of this.#invitations.moved)
      for (const seat of invited.get(inviter) ?? []) company[block.rowOf[seat]!] = here;
  }
}
