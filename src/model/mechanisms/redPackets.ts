// “Red packets” in ../README.md
import { mechanism, type Term } from '../../engine/index.ts';
import { assumption, cited, itemNames, number, share } from '../../schema/index.ts';
import { exp } from '../../math/index.ts';
import { circleNumbers, luckColumn, memberColumn, packetPull } from '../circleNumbers.ts';
import { circles } from '../circles.ts';
import { PacketDraw } from '../packetDraw.ts';
import { spend } from '../purse.ts';
import { hill } from '../saturation.ts';

/** Money thrown into chat groups: it draws at once, and wears out with every time it is done. */
export const redPackets = mechanism({
  id: 'redPackets',
  title: 'Red packets',
  help: 'Money split at random in chat groups makes members come and talk, until they are used to it.',
  levers: {
    visitPull: number({
      label: 'Packets draw',
      help: 'Extra log-odds of a visit for members while red packets are fresh and large.',
      unit: 'logOdds',
      initial: 0.5,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.2, 1],
      source: assumption(),
    }),
    speakPull: number({
      label: 'Packets loosen tongues',
      help: 'Extra log-odds that a member speaks while red packets are fresh and large.',
      unit: 'logOdds',
      initial: 3,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [1, 4],
      source: assumption(),
    }),
    luckPull: number({
      label: 'Luck with packets',
      help: 'Extra log-odds that someone comes and speaks the day after a fair share; twice as much after twice the share.',
      unit: 'logOdds',
      initial: 0.3,
      min: 0,
      max: 2,
      step: 0.1,
      plausible: [0.1, 0.6],
      source: cited('yuan2019', 'Those with the luckiest draw send more on; the size is our assumption.'),
    }),
    remembered: share({
      shared: true,
      label: 'Packets remembered',
      help: 'How much of the exposure to red packets of yesterday still counts today.',
      initial: 0.97,
      min: 0,
      max: 0.999,
      step: 0.01,
      plausible: [0.9, 0.98],
      source: assumption(),
    }),
    wearing: number({
      shared: true,
      label: 'Wearing out',
      help: 'How fast exposure wears the effect out: e^(−this × exposure) is left of it.',
      initial: 0.1,
      min: 0,
      max: 3,
      step: 0.01,
      plausible: [0.03, 0.2],
      source: assumption(),
    }),
    sentBack: share({
      shared: true,
      label: 'Sent back',
      help: 'Which part of the money received members send to their group within a day.',
      initial: 0.18,
      min: 0,
      max: 0.9,
      step: 0.01,
      plausible: [0.05, 0.3],
      source: cited('yuan2019', 'Each dollar received makes members send 0.18 more within a day.'),
    }),
  },
  columns: (settings) =>
    Object.fromEntries(
      itemNames(settings, 'circles').map((name) => [
        luckColumn(name),
        { type: 'float64', initial: 0, label: `Luck with red packets: ${name}`, tag: 'truth' },
      ]),
    ),
  totals: {
    packetSpend: { label: 'Red packet spend', by: 'circles', counted: 'shared', money: true },
    packetEffect: { label: 'Pull of red packets (0 to 1)', by: 'circles', counted: 'shared' },
    packetFatigue: { label: 'Exposure to red packets', by: 'circles', counted: 'shared' },
  },
  itemTerms: (settings) =>
    itemNames(settings, 'circles').flatMap((name) => [
      ...pulls(name, 'visit', 'visitPull'),
      ...pulls(name, 'speak', 'speakPull'),
      // Once more by itself, so that talk knows what of it was for the money.
      ...pulls(name, packetPull, 'speakPull'),
    ]),
  start: (run, levers) => {
    const names = itemNames(run.job.settings, 'circles');
    if (names.length === 0) return {};
    const draws = names.map((name) => new PacketDraw(run, name));
    return {
      morning: (day) => {
        const { remembered, wearing, sentBack } = levers();
        run.items('circles', circles).forEach(({ name, levers: circle }, index) => {
          const key = circleNumbers(name);
          const { shared } = run;
          const given = spend(run, day, circle.packetsPerDay);
          const going = given + sentBack * (shared[key.relay] ?? 0);
          const present = run.yesterdayAt('circleVisits', day, index);
          const before = shared[key.fatigue] ?? 0;
          shared[key.relay] = going;
          shared[key.cash] =
            present > 0 ? hill(going / present, circle.packetHalf, 1) * exp(-wearing * before) : 0;
          shared[key.fatigue] = remembered * before + Number(given > 0);
          run.record('packetSpend', day, given, index);
          run.record('packetEffect', day, shared[key.cash]!, index);
          run.record('packetFatigue', day, shared[key.fatigue]!, index);
        });
      },
      pass: (block, day) => {
        run.items('circles', circles).forEach(({ levers: { groupSize } }, index) => {
          draws[index]!.split(block, day, groupSize);
        });
      },
    };
  },
});

type Pull = 'visitPull' | 'speakPull';

/** What red packets of a circle add to one sum: for every member, and more for those who were lucky yesterday. */
function pulls(name: string, to: string, pull: Pull): Term<Readonly<Record<Pull | 'luckPull', number>>>[] {
  const { cash } = circleNumbers(name);
  const item = `circles.${name}`;
  return [
    {
      id: `packets-${name}`,
      to,
      label: 'Red packets',
      item,
      column: memberColumn(name),
      weight: (levers, shared) => levers[pull] * (shared[cash] ?? 0),
    },
    {
      id: `packetLuck-${name}`,
      to,
      label: 'Luck with red packets',
      item,
      column: luckColumn(name),
      weight: ({ luckPull }, shared) => luckPull * (shared[cash] ?? 0),
    },
  ];
}
