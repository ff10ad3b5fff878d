import { words } from '../../schema/index.ts';

/** What the terms of the field are called. */
export const termNames = words('termName', {
  userOperations: 'User operations',
  openSource: 'Open the source',
  stopLeak: 'Stop the leak',
  channel: 'Channel',
  flowChannel: 'Flow channel',
  stockChannel: 'Stock channel',
  burst: 'Burst',
  fit: 'Fit',
  adstock: 'Adstock',
  saturation: 'Saturation',
  referral: 'Referral',
  viralCoefficient: 'Viral coefficient (K)',
  wordOfMouth: 'Word of mouth',
  onboarding: 'Onboarding',
  friction: 'Friction',
  keyBehaviour: 'Key behaviour',
  aha: 'Aha moment',
  activation: 'Activation',
  funnel: 'Funnel',
  chain: 'The chain',
  retention: 'Retention',
  cohort: 'Cohort',
  churn: 'Churn',
  churnHazard: 'Churn hazard',
  churnNode: 'Churn node',
  earlyWarning: 'Early warning',
  winBack: 'Win-back',
  resurrection: 'Resurrection',
  dormancy: 'Dormancy',
  survivalCurve: 'Survival curve',
  censoring: 'Censoring',
  heterogeneity: 'Heterogeneity',
  activeUsers: 'Active users (DAU, WAU, MAU)',
  stickiness: 'Stickiness',
  powerCurve: 'Power-user curve (L28)',
  growthAccounting: 'Growth accounting',
  quickRatio: 'Quick ratio',
  habit: 'Habit',
  segment: 'Segment',
  keyCustomer: 'Key customer',
  rfm: 'RFM',
  lifecycle: 'Lifecycle tier',
  loyaltyLadder: 'Loyalty ladder',
  kano: 'Kano model',
  expectation: 'Expectation',
  pareto: '80/20',
  lorenz: 'Lorenz curve and Gini',
  incentive: 'Incentive',
  subsidy: 'Subsidy',
  bonusHunter: 'Bonus hunter',
  fatigue: 'Fatigue',
  crowdingOut: 'Crowding out',
  goalGradient: 'Goal gradient',
  referencePrice: 'Reference price',
  membership: 'Membership',
  cohesion: 'Cohesion',
  roles: 'Roles in a group',
  staffHours: 'Staff hours',
  reach: 'Reach rule',
  priority: 'Priority',
  backlog: 'Backlog',
  cac: 'CAC',
  marginalCac: 'Marginal CAC',
  ltv: 'LTV',
  payback: 'Payback time',
  roi: 'ROI',
  increment: 'Increment',
  holdOut: 'Hold-out',
  abTest: 'A/B test',
  pairing: 'Same luck, fresh luck',
  interval: 'Interval',
  precisionRecall: 'Precision and recall',
  confounding: 'Confounding',
  strategy: 'Strategy',
  campaign: 'Campaign',
  retrospective: 'Retrospective',
  sop: 'SOP',
  stage: 'Stage',
});

export type TermId = keyof typeof termNames;

/** What they mean, in a sentence or two. */
export const termMeanings = words('termMeaning', {
  userOperations:
    'Everything a team does between the product and its users: bringing people in, getting them to the point where the product is worth something to them, and keeping them.',
  openSource: 'Making the inflow of new users steady: sources that last, rather than one push after another.',
  stopLeak: 'Finding where users leave, learning why, and closing those places.',
  channel: 'A way by which people arrive. Channels differ in volume, in cost, and in the people they bring.',
  flowChannel: 'A channel that answers at once and stops with the money, such as advertising.',
  stockChannel:
    'A channel that is built up slowly and runs down slowly, such as search results or partners who link to you.',
  burst:
    'Inflow around an event: it jumps up and fades within days. What stays of it has to be won afterwards.',
  fit: 'How well the people a channel brings match what the product is for. Poor fit shows later, as churn.',
  adstock: 'What advertising of earlier days still does today. It fades by a fixed share a day.',
  saturation: 'The more is spent in one place, the less the next unit of money brings.',
  referral: 'Users bring users by inviting them, with or without a reward.',
  viralCoefficient:
    'How many new users one user brings on average, generation by generation. Below one, referral multiplies other inflow; only above one does it grow by itself.',
  wordOfMouth:
    'Satisfied users recommend without being asked. It follows what they experienced, not what was promised.',
  onboarding: 'The guided steps from signing up to the first time the product was worth it.',
  friction: 'What a step costs a person: time, effort, data. Every further step of a guide loses somebody.',
  keyBehaviour:
    'The one action that carries the product’s value: hailing a ride, ordering a meal, following someone. Newcomers feel the value only once they have done it.',
  aha: 'The moment at which a newcomer sees what the product is for. A number that stands for it, such as “seven follows in ten days”, is a stand-in, not the cause.',
  activation: 'A newcomer has done the key behaviour for the first time.',
  funnel:
    'A row of steps with the number of people who reach each. Always says in which order and within which time.',
  chain:
    'Potential, visit, conversion, renewal, word of mouth. Every arrow has a rate, and improving any of them can be compared with improving another.',
  retention:
    'The share of a group that is active again after so many days. “On day 30”, “on or after day 30” and “between days 15 and 30” are three different numbers.',
  cohort: 'People who began in the same period, followed together.',
  churn: 'A user leaves for good. A dashboard sees only silence, which is not the same.',
  churnHazard: 'The chance of leaving on a given day among those who are still there.',
  churnNode:
    'A moment at which noticeably many leave: right after signing up, after the first use, around one year.',
  earlyWarning:
    'A rule that fires when somebody’s behaviour changes in the way leavers’ does. It can be early or sure, seldom both.',
  winBack:
    'Reaching out to people who are gone or nearly gone. Who comes back for a discount often leaves with it.',
  resurrection: 'Somebody who was silent for a period is active again.',
  dormancy: 'Active in one period, silent in the next. Some of the dormant come back by themselves.',
  survivalCurve: 'The share of a group that has not left yet, by days since joining.',
  censoring:
    'Of people who are still there we know only that they stayed at least so long. Leaving them out makes lifetimes look short.',
  heterogeneity:
    'People differ. When those who leave easily have gone, retention rises although nobody has changed.',
  activeUsers: 'Different people with a visit on a day, within a week, within a month.',
  stickiness:
    'Daily divided by monthly active users: on how many of the days of a month a monthly user comes.',
  powerCurve:
    'How many people were active on 1, 2, … 28 of the last 28 days. A smile to the right is a habit.',
  growthAccounting:
    'Active users of a period taken apart: new, returning and resurrected on one side, newly silent on the other.',
  quickRatio: 'New and resurrected users divided by those who fell silent. Below one, the product shrinks.',
  habit: 'Coming without being called. It grows with every visit that was worth it and fades with time away.',
  segment:
    'A part of the people with traits of its own. A measure that helps one segment can leave another cold.',
  keyCustomer:
    'A user on whom much of the value rests, named by a rule that anybody can check, such as “2,000 followers and 20 answers in three months”.',
  rfm: 'Recency, frequency, money: how long ago, how often, how much. Together they sort customers into tiers with different needs.',
  lifecycle: 'Where somebody stands: new, ordinary, active, interested, paying, key, about to leave, gone.',
  loyaltyLadder:
    'Five rungs: none, habit, satisfaction, preference, loyalty. People climb one at a time and can slip back.',
  kano: 'Needs of different kinds: some must be met and win nothing, some please in proportion, some delight when nobody expected them, and some do nothing or harm.',
  expectation: 'What people count on. It follows what they get: today’s delight is tomorrow’s minimum.',
  pareto:
    'A few hold most: the top fifth of customers may bring four fifths of the value. How few, and how much, has to be measured.',
  lorenz:
    'The curve of what the poorest so many per cent hold together. The Gini number says how far it sags: 0 is all equal, 1 is everything in one hand.',
  incentive:
    'Something given so that people do something: points, levels, gifts, coupons, exclusive features, reputation, cash.',
  subsidy:
    'Money paid to users for what they do. Part of it always goes to those who would have done it anyway.',
  bonusHunter: 'Somebody who comes for the reward and leaves with it.',
  fatigue: 'The same message or reward works less each time, and after a rest a little better again.',
  crowdingOut:
    'Paying people for what they liked to do can take away the liking, and it does not come back with the last payment.',
  goalGradient: 'The nearer the reward, the harder people try; right after it they slacken.',
  referencePrice:
    'The price people have got used to. Frequent discounts lower it, and the full price then feels like a rise.',
  membership:
    'A paid status that renews. Members come more often, partly because those who come often become members.',
  cohesion:
    'How much the members of a group know and trust each other. It is built slowly, by doing things together, and survives a quiet month.',
  roles:
    'Tasks that members carry: host, greeter, topic of the week. They keep a group alive when money no longer does.',
  staffHours: 'The time people of the team have. It runs out every day, whatever the plan says.',
  reach:
    'A rule “when somebody …, do …”, with a budget, a limit per person, quiet days and a share that is left alone for comparison.',
  priority: 'Who is served first when hours or money do not suffice for all.',
  backlog: 'What has come in and is not done yet. Above capacity it grows without end.',
  cac: 'Customer acquisition cost: what a channel cost, divided by the people it brought.',
  marginalCac: 'What the next newcomer costs. Where a channel saturates it lies far above the average.',
  ltv: 'Lifetime value: what a user brings over a stated horizon, less what serving her costs.',
  payback: 'How long it takes until a newcomer has brought in what she cost.',
  roi: 'Return on investment: what came back for each unit of money that was spent.',
  increment:
    'What happened because of the measure, over what would have happened without it. Only a comparison shows it.',
  holdOut: 'A random share that is deliberately left out, so that there is something to compare with.',
  abTest: 'Two versions, given at random, and the difference between the groups with its interval.',
  pairing:
    'Two strategies tried on the very same people with the same luck differ only by what was changed. With fresh luck chance is added, as it is in life.',
  interval: 'The range that fits the data. Wide means: not known yet.',
  precisionRecall:
    'Of those whom a rule names, how many are meant; of those who are meant, how many it names.',
  confounding:
    'Two things go together because a third one drives both. Pushing the first then does nothing to the second.',
  strategy: 'A plan: levers, what is done when, and perhaps on whom it is tried first.',
  campaign: 'Something done on certain days, with a purpose, a price, people in charge, and an end.',
  retrospective:
    'What the campaign brought, by comparison with the same weeks without it; what was done well, and what was not.',
  sop: 'Standard operating procedure: the plan written so that somebody else can carry it out, date by date.',
  stage:
    'Where the product stands: finding its first users, growing, earning. The same measure helps in one stage and hurts in another.',
} satisfies Record<TermId, string>);

/** The address of a term's place in the glossary; authors may link to it from any sentence. */
export const termAddress = (id: string): string => `#/glossary/${id}`;

/** The term that an address leads to, if it leads to one. */
export function termAt(address: string): TermId | undefined {
  const id = /^#\/glossary\/([a-zA-Z0-9]+)$/.exec(address)?.[1];
  return id !== undefined && Object.hasOwn(termNames, id) ? (id as TermId) : undefined;
}
