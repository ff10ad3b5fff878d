import { doubles, type Block, type Run } from '../engine/index.ts';
import { draw, drawBelow } from '../math/index.ts';

const shareOf = (channel: number): string => `hunters of channel ${channel}`;

/** Which share of those who join by a channel today come for its reward only. */
export function setHunters(run: Run, channel: number, share: number): void {
  run.shared[shareOf(channel)] = share;
}

/** A coin of her own decides whether a newcomer is a bonus hunter. */
export function hunting(run: Run): (block: Block, from: number) => void {
  const coin = run.purpose('hunter');
  return (block, from) => {
    const shares = run.channels.map((_, channel) => run.shared[shareOf(channel)] ?? 0);
    if (shares.every((share) => share === 0)) return;
    const hunter = doubles(block, 'hunter');
    const group = block.group;
    const keyA = block.keyA;
    const keyB = block.keyB;
    for (let i = from; i < block.presentCount; i++) {
      const share = shares[Math.floor(group[i]! / run.segments.length)]!;
      const tossed = draw(keyA[i]!, keyB[i]!, coin.a, coin.b);
      hunter[i] = Number(tossed < drawBelow(share));
    }
  };
}
