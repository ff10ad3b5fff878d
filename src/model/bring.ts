import type { Run } from '../engine/index.ts';
import { exp } from '../math/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import type { Pulling } from './channelPull.ts';
import type { channels } from './channels.ts';
import { setHunters } from './hunters.ts';
import { budgetLeft, refuse, spend } from './purse.ts';
import { appeal } from './reward.ts';
import type { segments } from './segments.ts';
import { movedChance, type Rates, type SignUps } from './signUp.ts';

type Channel = ValuesOf<(typeof channels)['levers']>;
type Segment = ValuesOf<(typeof segments)['levers']>;

/** One channel brings its people of today, segment by segment, and they are paid for. */
export function bring(
  run: Run,
  day: number,
  channel: number,
  levers: Channel,
  { pull, slope }: Pulling,
  ofSegments: readonly Segment[],
  paths: SignUps,
): void {
  const { costPerJoiner, fit } = levers;
  const reward = budgetLeft(run, day) > 0 ? levers.signUpReward : 0;
  const gain = appeal(reward, levers);
  setHunters(run, channel, levers.mostHunters * gain);
  const signUp = movedChance(levers.signUpRate, (run.shared.trust ?? 0) + levers.rewardEffect * gain);
  let further = 0;
  run.segments.forEach((name, segment) => {
    const fitting = fit[name] ?? 0;
    const rates = { visit: levers.visitRate, signUp, rivals: ofSegments[segment]!.rivalShare };
    const hazard = pull * fitting;
    further += slope * fitting * steepnessOfJoins(paths.leftIn(segment), hazard, rates);
    const most = costPerJoiner > 0 ? Math.floor(budgetLeft(run, day) / costPerJoiner) : Infinity;
    const { reached, visited, signed } = paths.walk(day, channel, segment, hazard, rates, most);
    const joined = Math.min(signed, most);
    run.add('channelSpend', day, spend(run, day, joined * costPerJoiner), channel);
    if (signed > joined) refuse(run, day, (signed - joined) * costPerJoiner);
    run.add('signUpRewardSpend', day, spend(run, day, joined * reward), channel);
    run.add('reached', day, reached, channel);
    run.add('channelVisits', day, visited, channel);
    if (joined > 0) run.joining.push({ channel, segment, count: joined });
  });
  run.record('marginalJoins', day, joinsPerMoney(further, costPerJoiner + reward), channel);
}

/** How fast expected joins rise with the hazard of being reached: the derivative of left · (1 − e^(−hazard · taken)). */
function steepnessOfJoins(left: number, hazard: number, { visit, signUp, rivals }: Rates): number {
  const taken = visit * signUp * (1 - rivals);
  return left * taken * exp(-hazard * taken);
}

/** Joins by one more minor unit of money: it has to draw a person and to pay what each of them costs. */
function joinsPerMoney(drawn: number, each: number): number {
  if (drawn > 0) return 1 / (1 / drawn + each);
  return each > 0 ? 1 / each : 0;
}
