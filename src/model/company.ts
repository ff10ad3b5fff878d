import { doubles, wholes, type Block } from '../engine/index.ts';
import type { Invitations } from './invitations.ts';

/** Keeps, for everybody who was invited, whether whoever invited her was there last night. */
export class Company {
  readonly #invitations: Invitations;

  constructor(invitations: Invitations) {
    this.#invitations = invitations;
  }

  /** Of newcomers: an inviter may have left while her invitation was on its way. */
  welcome(block: Block, from: number): void {
    const referrer = wholes(block, 'referrer');
    const company = doubles(block, 'company');
    const { gone } = this.#invitations;
    for (let i = from; i < block.presentCount; i++)
      company[i] = Number(referrer[i]! >= 0 && !gone.has(referrer[i]!));
  }

  /** Inviters who left or came back last night; those who are gone are followed too, for they may come back. */
  follow(block: Block): void {
    const { moved } = this.#invitations;
    if (moved.size === 0) return;
    const referrer = wholes(block, 'referrer');
    const company = doubles(block, 'company');
    for (let i = 0; i < block.count; i++) {
      if (referrer[i]! < 0) continue;
      const here = moved.get(referrer[i]!);
      if (here !== undefined) company[i] = here;
    }
  }
}
