import type { Run } from '../engine/index.ts';
import { exp } from '../math/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import type { Pulling } from './channelPull.ts';
import type { channels } from './channels.ts';
import { setHunters } from './hunters.ts';
import type { Invitation } from './invitations.ts';
import { budgetLeft, refuse, spend } from './purse.ts';
import { appeal } from './reward.ts';
import type { segments } from './segments.ts';
import { movedChance, type Rates, type SignUps, type Walked } from './signUp.ts';

type Channel = ValuesOf<(typeof channels)['levers']>;
type Segment = ValuesOf<(typeof segments)['levers']>;

/** What one channel offers today, to whom. */
interface Offer {
  readonly run: Run;
  readonly day: number;
  readonly channel: number;
  readonly levers: Channel;
  readonly reward: number;
  /** By segment. */
  readonly rates: readonly Rates[];
  readonly fits: readonly number[];
}

/** One channel brings its people of today, segment by segment, then those who were invited; each is paid for. */
export function bring(
  run: Run,
  day: number,
  channel: number,
  levers: Channel,
  { pull, slope }: Pulling,
  ofSegments: readonly Segment[],
  paths: SignUps,
  invited: readonly Invitation[],
): void {
  const offer = makeOffer(run, day, channel, levers, ofSegments);
  const { rates, fits, reward } = offer;
  let further = 0;
  fits.forEach((fit, segment) => {
    const hazard = pull * fit;
    further += slope * fit * steepnessOfJoins(paths.leftIn(segment), hazard, rates[segment]!);
    const most = affordable(offer);
    take(offer, segment, paths.walk(day, channel, segment, hazard, rates[segment]!, most), most);
  });
  for (const invitation of invited) {
    const most = affordable(offer);
    const met = paths.meet(invitation, fits, rates, most);
    const joined = take(offer, met.segment, met, most, [invitation.inviter]);
    if (joined === 0) continue;
    run.add('invitedJoined', day, 1);
    run.add('referralSpend', day, spend(run, day, invitation.reward), channel);
  }
  run.record('marginalJoins', day, joinsPerMoney(further, levers.costPerJoiner + reward), channel);
}

function makeOffer(
  run: Run,
  day: number,
  channel: number,
  levers: Channel,
  ofSegments: readonly Segment[],
): Offer {
  const reward = budgetLeft(run, day) > 0 ? levers.signUpReward : 0;
  const gain = appeal(reward, levers);
  setHunters(run, channel, levers.mostHunters * gain);
  const signUp = movedChance(levers.signUpRate, (run.shared.trust ?? 0) + levers.rewardEffect * gain);
  const rates = ofSegments.map(({ rivalShare }) => ({ visit: levers.visitRate, signUp, rivals: rivalShare }));
  const fits = run.segments.map((name) => levers.fit[name] ?? 0);
  return { run, day, channel, levers, reward, rates, fits };
}

/** How many joiners the budget can pay for. */
const affordable = ({ run, day, levers: { costPerJoiner } }: Offer): number =>
  costPerJoiner > 0 ? Math.floor(budgetLeft(run, day) / costPerJoiner) : Infinity;

/** Counts and pays for those who walked the path, and lets those who signed up join; returns how many did. */
function take(
  { run, day, channel, levers: { costPerJoiner }, reward }: Offer,
  segment: number,
  { reached, visited, signed }: Walked,
  most: number,
  broughtBy?: readonly number[],
): number {
  const joined = Math.min(signed, most);
  run.add('channelSpend', day, spend(run, day, joined * costPerJoiner), channel);
  if (signed > joined) refuse(run, day, (signed - joined) * costPerJoiner);
  run.add('signUpRewardSpend', day, spend(run, day, joined * reward), channel);
  run.add('reached', day, reached, channel);
  run.add('channelVisits', day, visited, channel);
  if (joined > 0) run.joining.push({ channel, segment, count: joined, ...(broughtBy && { broughtBy }) });
  return joined;
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
