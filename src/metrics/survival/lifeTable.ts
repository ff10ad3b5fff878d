import { exitsByTime, inOrder } from './exits.ts';
import type { Spells } from './spells.ts';

/** One moment at which somebody left, or was watched for the last time. */
export interface LifeRow {
  /** Time since joining: in days of a record, the end of the time-th day, counted from 1. */
  readonly time: number;
  /** Who was watched up to that moment and had not left before it. */
  readonly atRisk: number;
  readonly left: number;
  /** Who was still there and is watched no longer; they are among those at risk. */
  readonly censored: number;
}

/**
 * Who was at risk of leaving, and who left, moment by moment since joining. The table ends where for the first time
 * nobody is watched any more, and is empty if nobody was from joining on: what is known of those who are older says
 * nothing of how many become so old.
 */
export function lifeTable(spells: Spells): LifeRow[] {
  const exits = exitsByTime(spells);
  const rows: LifeRow[] = [];
  if (!exits.has(0)) return rows;
  let atRisk = 0;
  for (const time of inOrder(exits.keys())) {
    const { entered, left, censored } = exits.get(time)!;
    if (left + censored > 0) rows.push({ time, atRisk, left, censored });
    atRisk += entered - left - censored;
    if (atRisk === 0) break;
  }
  return rows;
}
