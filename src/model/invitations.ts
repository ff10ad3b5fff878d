import type { Run } from '../engine/index.ts';

/** An invitation that somebody means to follow. */
export interface Invitation {
  /** The day on which she comes to look. */
  readonly due: number;
  /** Who sent it, by place in the order of joining, and the how-many-th of hers it is. */
  readonly inviter: number;
  readonly which: number;
  /** Uniform numbers: of which segment the invited person is, and how far she comes. */
  readonly segment: number;
  readonly luck: number;
  /** What the inviter was promised if she joins, in minor units. */
  readonly reward: number;
}

/** In place of a day: the person named as inviter has left, or has come back. */
const leaves = -1;
const returns = -2;

/** How many numbers stand for one thing that is reported. */
const width = 6;

/**
 * Invitations on their way, and which of those who ever sent one are gone: what all workers know alike. Today's are
 * held back until the evening, when all workers hear of them.
 */
export class Invitations {
  /** Those who sent invitations and are gone, as it stood last night. */
  readonly gone = new Set<number>();
  /** Of these, who left (0) or came back (1) last night. */
  readonly moved = new Map<number, number>();
  readonly #onTheirWay = new Map<number, Invitation[]>();
  #today: number[] = [];

  send({ due, inviter, which, segment, luck, reward }: Invitation): void {
    this.#today.push(due, inviter, which, segment, luck, reward);
  }

  leaves(inviter: number): void {
    this.#today.push(leaves, inviter, 0, 0, 0, 0);
  }

  returns(inviter: number): void {
    this.#today.push(returns, inviter, 0, 0, 0, 0);
  }

  /** What this worker's people did today, for all workers to hear. */
  report(): readonly number[] {
    const today = this.#today;
    this.#today = [];
    return today;
  }

  hear(reports: Float64Array): void {
    this.moved.clear();
    for (let at = 0; at < reports.length; at += width) {
      const [due, inviter, which, segment, luck, reward] = reports.subarray(
        at,
        at + width,
      ) as unknown as number[];
      if (due! >= 0)
        this.#add({
          due: due!,
          inviter: inviter!,
          which: which!,
          segment: segment!,
          luck: luck!,
          reward: reward!,
        });
      else this.#move(inviter!, due === returns);
    }
  }

  /** Who comes to look today, in an order that does not depend on the workers. */
  take(day: number): readonly Invitation[] {
    const due = this.#onTheirWay.get(day) ?? [];
    this.#onTheirWay.delete(day);
    return due.sort((a, b) => a.inviter - b.inviter || a.which - b.which);
  }

  #add(invitation: Invitation): void {
    const due = this.#onTheirWay.get(invitation.due);
    if (due) due.push(invitation);
    else this.#onTheirWay.set(invitation.due, [invitation]);
  }

  #move(inviter: number, here: boolean): void {
    this.moved.set(inviter, Number(here));
    if (here) this.gone.delete(inviter);
    else this.gone.add(inviter);
  }
}

/** The invitations of a run, the same for all its arms. */
export const invitationsOf = (run: Run): Invitations => run.inCommon('invitations', () => new Invitations());

/** Today's invitations, dealt out evenly among the loop channels: a list for each channel. */
export function dealInvitations(run: Run, day: number, kinds: readonly string[]): Invitation[][] {
  const dealt = kinds.map((): Invitation[] => []);
  const loops = dealt.filter((_, channel) => kinds[channel] === 'loop');
  if (loops.length > 0)
    for (const one of invitationsOf(run).take(day))
      loops[(one.inviter + one.which) % loops.length]!.push(one);
  return dealt;
}
