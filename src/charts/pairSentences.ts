import type { Speaker } from '../schema/index.ts';
import { size } from './amounts.ts';
import { weekEnd, whenOf, type PairData, type PairDrawn } from './pairDrawn.ts';
import { studyWords } from './studyWords.ts';
import { chartWords } from './words.ts';

/** How many of so many runs have it, in one sentence for each pair. */
export const sayPairs = (data: PairData, speaker: Speaker): string =>
  data.runs
    .map(({ drawn }) => sayPair(data, drawn, speaker))
    .reduce((first, second) => speaker.say(chartWords.sentences, { first, second }));

function sayPair(data: PairData, drawn: PairDrawn, speaker: Speaker): string {
  const { pair } = drawn;
  if (pair.count === 0) return speaker.say(studyWords.pairNothing);
  const first = sayAhead(data, drawn, speaker);
  const second = sayFrom(data, drawn, speaker);
  if (second === null) return first;
  return speaker.say(chartWords.sentences, { first, second });
}

function sayAhead(data: PairData, drawn: PairDrawn, speaker: Speaker): string {
  const { count, ahead, behind, mean } = drawn.pair;
  const runs = speaker.say(drawn.luck === 'same' ? studyWords.seeds : studyWords.pairs, { count });
  const told = { a: drawn.a, b: drawn.b, count, runs, ahead };
  if (ahead === behind) return speaker.say(ahead === 0 ? studyWords.level : studyWords.tied, told);
  const [leader, other] = ahead > behind ? [drawn.b, drawn.a] : [drawn.a, drawn.b];
  const most = Math.max(ahead, behind);
  const who = speaker.say(most === count ? studyWords.aheadAll : studyWords.ahead, {
    ...{ leader, other, count, runs },
    ahead: most,
  });
  const lead = ahead > behind ? mean! : -mean!;
  const amount = size(speaker, data.measure.unit, lead);
  return speaker.say(lead < 0 ? studyWords.although : studyWords.by, { who, other, amount });
}

/** A stretch at the end that is shorter than this part of the whole is chance. */
const shortest = 0.1;

function sayFrom(data: PairData, { pair, course, a, b }: PairDrawn, speaker: Speaker): string | null {
  const { from, median, x } = course;
  const places = x.length - x.indexOf(from ?? -1);
  if (from === null || places < shortest * x.length) return null;
  const isB = median.at(-1)! > 0;
  const agrees = isB === pair.ahead > pair.behind;
  if (pair.ahead === pair.behind) return null;
  if (from === x[0] && agrees) return speaker.say(studyWords.allAlong);
  const when = whenOf(data, weekEnd(data, from), speaker, true);
  return agrees
    ? speaker.say(studyWords.fromOn, { when })
    : speaker.say(studyWords.fromEnd, { when, leader: isB ? b : a });
}
