import type { Job } from '../../runner/index.ts';
import { ownRun, startRun, type Session } from '../session.svelte.ts';
import { strategiesShown } from '../strategiesShown.ts';

/** More person-days than this are not run by themselves where nobody of this site vouches for the notebook. */
export const mostByItself = 2_000_000;

const personDays = ({ people, days, warmUp }: Job): number => people * (days + (warmUp?.days ?? 0));

/** The person-days of all runs that a notebook shows. */
export function personDaysShown(session: Session): number {
  const ids = [ownRun, ...(session.moved ? [startRun] : []), ...strategiesShown(session.notebook)];
  return ids.reduce((sum, id) => sum + personDays(session.jobUnder(id)), 0);
}

/** Whether opening it must ask before anything runs: the shipped notebooks are vouched for. */
export const isHeavy = (session: Session, shipped: boolean): boolean =>
  !shipped && personDaysShown(session) > mostByItself;
