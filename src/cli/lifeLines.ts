import type { Job } from '../engine/index.ts';
import type { Life, LifeEvent } from '../record/index.ts';
import { alignColumns } from './columns.ts';

/**
 * A life as lines: who she was, then what happened, with its chance. With `everything`, choices she did not take and
 * risks that let her go are listed as well, and under each the terms that made it.
 */
export function lifeLines(life: Life, { days }: Job, everything: boolean): string[] {
  const { channel, segment, joinDay, leftDay, reason, events } = life;
  const end = leftDay === null ? `still there after day ${days - 1}` : `left on day ${leftDay} (${reason})`;
  const head = `Came by ${channel}, one of ${segment}, on day ${joinDay}; ${end}.`;
  const told = everything ? events : events.filter(({ happened }) => happened);
  const rows = told.flatMap((event) => {
    const terms = everything || event.kind === 'risk' ? (event.terms ?? []) : [];
    return [
      rowOf(event),
      ...terms.map(({ label, item, value }) => [
        '',
        '',
        `  ${[label, item].filter(Boolean).join(' ')}`,
        signed(value),
      ]),
    ];
  });
  return [head, '', ...(rows.length > 0 ? alignColumns(rows, [3]) : ['Nothing happened to her then.'])];
}

function rowOf({ day, kind, what, item, happened, chance, amount }: LifeEvent): string[] {
  const name = [what, item].filter(Boolean).join(' ');
  const did = kind === 'event' ? name : `${name}: ${happened ? 'yes' : 'no'}`;
  const how = chance === undefined ? (amount === undefined ? '' : String(amount)) : percent(chance);
  return [`day ${day}`, kind, did, how];
}

/** Small chances keep two digits that say something. */
const percent = (chance: number): string => `${(100 * chance).toPrecision(3)}%`;

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
