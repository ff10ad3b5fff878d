import { type RunRecord } from '../record/index.ts';
import { churnNodes, type ChurnNode } from './churnNodes.ts';
import { entriesOf, sumAll } from './entries.ts';
import { once, ratio, type Measure } from './measure.ts';

const watched =
  'as far as people were watched: who joined late may not have come so far. It is told from true reasons, which only the engine knows.';

/** How many leave at churn nodes, of those who reach them. */
export const nodeLoss: Measure = {
  id: 'nodeLoss',
  title: 'Lost at nodes, of those who reach them',
  definition: `The share that churn nodes would take, one after another, if people had no other reason to leave, ${watched}`,
  unit: 'share',
  tag: 'truth',
  reads: ['joinDay', 'firstLeftDay', 'firstReason'],
  items: {
    of: 'nodes',
    title: '{name}: lost, of those who reach it',
    definition: `The share that the node “{name}” would take if nothing else took anybody before, ${watched}`,
  },
  value: (record, variant) => {
    const shares = nodesOf(record, variant).flatMap(({ ofReached }) => ofReached ?? []);
    return { value: shares.length === 0 ? null : 1 - shares.reduce((left, one) => left * (1 - one), 1) };
  },
};

/** How many leave at churn nodes, of all who join. */
export const nodeLossOfAll: Measure = {
  id: 'nodeLossOfAll',
  title: 'Lost at nodes, of all who join',
  definition: `The share of all who join whom churn nodes take sooner or later, other reasons having taken many before, ${watched}`,
  unit: 'share',
  tag: 'truth',
  reads: ['joinDay', 'firstLeftDay', 'firstReason'],
  items: {
    of: 'nodes',
    title: '{name}: lost, of all who join',
    definition: `The share of all who join whom the node “{name}” takes sooner or later, other reasons having taken many before, ${watched}`,
  },
  value: (record, variant) => {
    const shares = nodesOf(record, variant).flatMap(({ ofAll }) => ofAll ?? []);
    return { value: shares.length === 0 ? null : sumAll(shares) };
  },
};

const asked = 'Of all interviews with people who had left';

/** Which part of the answers in interviews names churn nodes. */
export const nodeTold: Measure = {
  id: 'nodeTold',
  title: 'Nodes named in interviews',
  definition: `${asked}, the share in which any churn node was given as the reason. It is a sample, and some answers are wrong.`,
  unit: 'share',
  tag: 'observed',
  reads: ['interviews'],
  items: {
    of: 'nodes',
    title: '{name}: named in interviews',
    definition: `${asked}, the share in which the node “{name}” was given as the reason. It is a sample, and some answers are wrong.`,
  },
  value: (record, variant) => {
    const { names, of } = entriesOf(record, 'interviews') ?? { names: [], of: [] };
    const said = (means: (reason: string) => boolean) =>
      of.reduce((sum, daily, at) => sum + (means(names[at]!) ? sumAll(daily) : 0), 0);
    const count = said((reason) =>
      variant === undefined ? reason.startsWith('nodes.') : reason === `nodes.${variant}`,
    );
    const among = said(() => true);
    return { value: ratio(count, among), count, among };
  },
};

const nodesOf = (record: RunRecord, name: string | undefined): readonly ChurnNode[] =>
  once(record, 'churn nodes', () => churnNodes(record)).filter(
    (node) => name === undefined || node.name === name,
  );
