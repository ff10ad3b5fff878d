import type { RunRecord } from '../record/index.ts';
import { lifeFunnel, type LifeFunnel } from './lifeFunnel.ts';
import { lifeStages } from './lifeStages.ts';
import { once, ratio, type Measure } from './measure.ts';

/** The stages of a funnel after joining; of steps, every one that anybody has done comes first. */
interface FunnelStages {
  readonly steps?: boolean;
  readonly stages: readonly string[];
}

const newcomers: FunnelStages = { steps: true, stages: ['keyBehaviour', 'activated'] };

const variants: Readonly<Record<string, FunnelStages>> = {
  bought: { stages: ['ordered', 'orderedAgain'] },
  member: { stages: ['member', 'renewed'] },
  life: { stages: ['cameBack', 'activated', 'ordered', 'orderedAgain'] },
};

/** Who of those who joined got how far; a stage counts those who reached it and all before it, in whatever order. */
export const funnelStages = (record: RunRecord, variant?: string): LifeFunnel =>
  once(record, `funnel ${variant ?? ''}`, () => {
    const { steps, stages } = variants[variant ?? ''] ?? newcomers;
    const done = steps ? lifeStages(record).flatMap(({ id }) => (id.startsWith('step.') ? [id] : [])) : [];
    return lifeFunnel(record, { stages: [...done, ...stages], order: 'any' });
  });

/** Share of those who joined who got to the end of a funnel. */
export const funnelShare: Measure = {
  id: 'funnel',
  title: 'Newcomers activated so far',
  definition:
    'Of all who joined in the record, the share who by its end had done all steps, shown the key behaviour and been activated; who joined lately has had less time. Each stage counts those who reached it and all before it.',
  unit: 'share',
  tag: 'observed',
  variants: [
    {
      id: 'bought',
      title: 'Newcomers who bought twice so far',
      definition:
        'Of all who joined in the record, the share who by its end had bought twice; who joined lately has had less time. Each stage counts those who reached it and all before it.',
    },
    {
      id: 'member',
      title: 'Newcomers who renewed so far',
      definition:
        'Of all who joined in the record, the share who by its end had paid for a second membership period; who joined lately has had less time. Each stage counts those who reached it and all before it.',
    },
    {
      id: 'life',
      title: 'Newcomers who came, were activated and bought twice',
      definition:
        'Of all who joined in the record, the share who by its end had come a second day, been activated and bought twice, in whatever order; who joined lately has had less time. Each stage counts those who reached it and all before it.',
    },
  ],
  value: (record, variant) => {
    const { eligible, steps, unknown } = funnelStages(record, variant);
    const last = steps.at(-1);
    if (unknown.length > 0 || !last) return { value: null };
    return { value: ratio(last.certain, eligible), count: last.certain, among: eligible };
  },
};
