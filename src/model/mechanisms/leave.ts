// “Leaving” in ../README.md
import { mechanism, valuesTaken, type Job, type Run } from '../../engine/index.ts';
import { hazardFactor, log1p, normalCdf } from '../../math/index.ts';
import { assumption, itemNames, number, problem } from '../../schema/index.ts';
import { nodes } from '../nodes.ts';
import { spend } from '../purse.ts';
import { clockColumns, Risk, type RiskByAge } from '../risks.ts';
import { hill } from '../saturation.ts';

const nodeRisk = (name: string) => `node-${name}`;
const nodeReason = (name: string) => `nodes.${name}`;

/** Risks of leaving compete, each with its own clock; the one that runs out first is the reason. */
export const leave = mechanism({
  id: 'leave',
  title: 'Leaving',
  help: 'Drift and churn nodes run down each person’s clocks; the first that runs out takes her.',
  levers: {
    activatedEffect: number({
      label: 'Activation against drift',
      help: 'How far being activated lowers drift, in log-hazard: 0.9 leaves 40% of it.',
      unit: 'logHazard',
      initial: 0.9,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0.2, 1.2],
      source: assumption(),
    }),
    habitEffect: number({
      label: 'Habit against drift',
      help: 'How far a full habit lowers drift, in log-hazard.',
      unit: 'logHazard',
      initial: 0.7,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0.2, 1.2],
      source: assumption(),
    }),
    intentEffect: number({
      label: 'Intent against drift',
      help: 'How far one unit of a person’s intent lowers drift, whatever she does, in log-hazard.',
      unit: 'logHazard',
      initial: 0,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0, 0.8],
      source: assumption(
        'Who wants more does more and stays longer: what looks like an effect of doing may be this.',
      ),
    }),
  },
  collections: { nodes },
  columns: (settings) => clockColumns('drift', ...itemNames(settings, 'nodes').map(nodeRisk)),
  totals: {
    nodeSpend: {
      label: 'Spend at churn nodes',
      by: 'nodes',
      counted: 'shared',
      money: true,
      when: nodesCost,
    },
  },
  terms: [
    {
      id: 'activatedEffect',
      to: 'drift',
      label: 'Activated',
      column: 'activated',
      weight: ({ activatedEffect }) => -activatedEffect,
    },
    {
      id: 'habitEffect',
      to: 'drift',
      label: 'Habit',
      column: 'habit',
      weight: ({ habitEffect }) => -habitEffect,
    },
    {
      id: 'intentEffect',
      to: 'drift',
      label: 'Intent',
      column: 'intent',
      weight: ({ intentEffect }) => -intentEffect,
    },
  ],
  reasons: (settings) => ({
    drift: 'Drifted away',
    ...Object.fromEntries(itemNames(settings, 'nodes').map((name) => [nodeReason(name), name])),
  }),
  check: ({ settings, days }) => {
    const all = settings.nodes as Readonly<Record<string, { day: number; after: string }>>;
    return itemNames(settings, 'nodes')
      .filter((name) => all[name]!.day >= days)
      .map((name) =>
        problem('nodeLate', `nodes.${name}`, { read: all[name]!.day, days }, undefined, 'warning'),
      );
  },
  start: (run) => {
    const drift = new Risk(run, 'drift');
    const nodeRisks = itemNames(run.job.settings, 'nodes').map(
      (name) => new Risk(run, nodeRisk(name), nodeReason(name)),
    );
    const risks = [drift, ...nodeRisks];
    let curves = nodeCurves(run);
    return {
      change: () => {
        curves = nodeCurves(run);
      },
      ...(nodesCost(run.job) && { morning: (day: number) => payFor(run, day) }),
      born: (block, from) => {
        for (const risk of risks) risk.wind(block, from);
      },
      back: (block, row) => {
        for (const risk of risks) risk.rewind(block, row);
      },
      pass: (block, day) => {
        drift.runDown(block, day, 'driftHazard');
        nodeRisks.forEach((risk, index) => {
          const { name, relief, ...curve } = curves[index]!;
          const factor = hazardFactor(-relief - (run.shared[boughtAt(name)] ?? 0));
          risk.runDownByAge(block, day, { ...curve, factor });
        });
      },
    };
  },
});

/** The shared number with what money takes off the risk at a node today, in log-hazard. */
const boughtAt = (name: string) => `bought-${name}`;

/** Whether money is spent at any node of a job on any day. */
function nodesCost(job: Job): boolean {
  return itemNames(job.settings, 'nodes').some((name) =>
    valuesTaken(job, `nodes.${name}.spendPerDay`).some((perDay) => Number(perDay) > 0),
  );
}

/** Pays for the measures at nodes; what is granted lowers today's risk there. */
function payFor(run: Run, day: number): void {
  run.items('nodes', nodes).forEach(({ name, levers }, index) => {
    const granted = spend(run, day, levers.spendPerDay);
    run.shared[boughtAt(name)] = levers.strongest * hill(granted, levers.halfSpend, levers.steepness);
    run.record('nodeSpend', day, granted, index);
  });
}

/** A node's hazard by days since its event, and what measures that cost nothing take off it, in log-hazard. */
type NodeCurve = Omit<RiskByAge, 'factor'> & { readonly name: string; readonly relief: number };

function nodeCurves(run: Run): NodeCurve[] {
  return run.items('nodes', nodes).map(({ name, levers }) => {
    const byAge = nodeHazard(levers.share, levers.day, levers.width, run.days);
    let last = byAge.length - 1;
    while (last >= 0 && byAge[last] === 0) last -= 1;
    const since = levers.after === 'join' ? 'joinDay' : 'activatedDay';
    return { since, byAge, last, name, relief: levers.relief };
  });
}

/**
 * Daily hazards of a node: a bell of the given width (days) around its day, cut at the event, whose sum over all
 * ages is −ln(1 − share).
 */
export function nodeHazard(share: number, day: number, width: number, days: number): Float64Array {
  const whole = -log1p(-share);
  const within = normalCdf(day / width);
  return Float64Array.from({ length: days + 1 }, (_, age) => {
    const part = normalCdf((age + 1 - day) / width) - normalCdf((age - day) / width);
    return (whole * part) / within;
  });
}
