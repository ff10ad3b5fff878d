import type { Speaker } from '../schema/index.ts';
import { change } from './amounts.ts';
import { whenOf, type PairData, type PairDrawn } from './pairDrawn.ts';
import { studyWords } from './studyWords.ts';
import { chartWords } from './words.ts';

/** How many of so many runs have it, in one sentence for each pair. */
export const sayPairs = (data: PairData, speaker: Speaker): string =>
  data.runs
    .map(({ drawn }) => sayPair(data, drawn, speaker))
    .reduce((first, second) => speaker.say(chartWords.sentences, { first, second }));

function sayPair(data: PairData, drawn: PairDrawn, speaker: Speaker): string {
  const { pair, course } = drawn;
  if (pair.count === 0) return speaker.say(studyWords.pairNothing);
  const first = sayAhead(data, drawn, speaker);
  const second = sayFrom(data, drawn, speaker);
  // A course that begins and ends on one side needs no day.
  if (second === null || course.from === null) return first;
  return speaker.say(chartWords.sentences, { first, second });
}

function sayAhead(data: PairData, drawn: PairDrawn, speaker: Speaker): string {
  const { count, ahead, behind, mean } = drawn.pair;
  const runs = speaker.say(drawn.luck === 'same' ? studyWords.seeds : studyWords.pairs, { count });
  const names = { a: drawn.a, b: drawn.b };
  if (ahead === 0 && behind === 0) {
    const who = speaker.say(studyWords.level, { ...names, count, runs });
    return speaker.say(studyWords.byOnly, { who });
  }
  const most = Math.max(ahead, behind);
  const [leader, other] = ahead >= behind ? [drawn.b, drawn.a] : [drawn.a, drawn.b];
  const who = speaker.say(most === count ? studyWords.aheadAll : studyWords.ahead, {
    ...{ leader, other, count, runs },
    ahead: most,
  });
  const lead = ahead >= behind ? mean! : -mean!;
  return speaker.say(studyWords.by, { who, amount: change(speaker, data.measure.unit, lead) });
}

function sayFrom(data: PairData, { pair, course, a, b }: PairDrawn, speaker: Speaker): string | null {
  const { from, median, x } = course;
  if (from === null) return null;
  const isB = median.at(-1)! > 0;
  const agrees = isB === pair.ahead >= pair.behind;
  if (from === x[0] && agrees) return speaker.say(studyWords.allAlong);
  const when = whenOf(data, from, speaker, true);
  return agrees
    ? speaker.say(studyWords.fromOn, { when })
    : speaker.say(studyWords.fromEnd, { when, leader: isB ? b : a });
}
