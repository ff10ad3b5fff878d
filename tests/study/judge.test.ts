import { describe, expect, it } from 'vitest';
import {
  answerGoal,
  inlineRunner,
  judge,
  measures,
  nodePort,
  readGoal,
  usualPass,
  workerPool,
  type Judgement,
  type Studied,
  type Tree,
  type Verdict,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { script } from '../runner/threads.ts';

const job = jobFor({ people: 300, days: 35, levers: { 'channels.door.organicPerDay': 0.03 } });
const items = { channels: ['door'] };

function goal(text: string): Tree {
  const read = readGoal(text, measures, items);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.tree;
}

function resultOf(studied: Studied<Judgement>): Judgement {
  if (studied.kind !== 'done') throw new Error(studied.kind);
  return studied.result;
}

describe('a goal', () => {
  it('names measures, their forms and the run', () => {
    const record = recordOf(job);
    const asked = goal(
      'joined > 0 and retention.d29 <= 1 and cac.door >= 0 and days == 35 and people == 300',
    );
    const { values } = answerGoal(record, asked, measures);
    expect(Object.keys(values)).toEqual(['joined', 'retention.d29', 'cac.door', 'days', 'people']);
    expect(values).toMatchObject({ days: 35, people: 300 });
  });

  it('says what is wrong with a name it does not know', () => {
    expect(readGoal('joinned > 3', measures, items)).toMatchObject({
      fault: { code: 'formulaName', values: { read: 'joinned', nearest: 'joined' } },
    });
    expect(readGoal('cac.tv > 3', measures, items)).toMatchObject({ fault: { code: 'formulaName' } });
    expect(readGoal('joined', measures, items)).toMatchObject({ fault: { code: 'formulaTruthWanted' } });
  });

  it('is not met by what the run has no number for, whichever way it asks', () => {
    const record = recordOf({ ...job, days: 3 });
    for (const text of ['retention.d30 >= 0', 'not (retention.d30 >= 0)', 'retention.d30 != 0.2'])
      expect(answerGoal(record, goal(text), measures)).toEqual({
        met: false,
        values: { 'retention.d30': null },
      });
  });
});

describe('judging over seeds', () => {
  it('always meets what holds of every count', async () => {
    const heard: Verdict[] = [];
    const judged = await judge(job, goal('gone >= 0'), 6, inlineRunner(), {
      onSeed: (one) => heard.push(one),
    });
    const { verdicts, met, pass, passed } = resultOf(judged);
    expect([met, pass, passed]).toEqual([6, 5, true]);
    expect(heard).toEqual(verdicts);
    expect(verdicts.map(({ replicate }) => replicate)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(usualPass(30)).toBe(24);
  });

  it('begins with the run that the reader sees, and tells every seed its own number', async () => {
    const { verdicts, met } = resultOf(await judge(job, goal('joined < 0'), 3, inlineRunner(), { pass: 0 }));
    expect(met).toBe(0);
    const own = [0, 1, 2].map((replicate) => recordOf({ ...job, replicate }).joined);
    expect(verdicts.map(({ values }) => values.joined)).toEqual(own);
    expect(new Set(own).size).toBeGreaterThan(1);
  });

  it('says the same on one lane and on two workers', async () => {
    const alone = resultOf(await judge(job, goal('activeLastWeek > 60'), 5, inlineRunner()));
    const pool = workerPool(() => nodePort(script), 2);
    const together = resultOf(await judge(job, goal('activeLastWeek > 60'), 5, pool, { lanes: 2 }));
    pool.close();
    expect(together).toEqual(alone);
  });

  it('stops when asked to, and refuses what cannot be run', async () => {
    const stop = new AbortController();
    const onSeed = () => stop.abort();
    const stopped = await judge(job, goal('joined > 0'), 30, inlineRunner(), { signal: stop.signal, onSeed });
    expect(stopped.kind).toBe('cancelled');
    const refused = await judge(job, goal('joined > 0'), 3, inlineRunner(), { memoryLimit: 1 });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ code: 'memory' }] });
  });
});
