import { answersOf, kanoFeatures } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { captionOf, lines, listed, named } from './amounts.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import {
  featureLabel,
  featureOf,
  featuresIn,
  kindOf,
  lastOf,
  pointOf,
  type KanoData,
  type KanoDrawn,
} from './kanoDrawn.ts';
import { drawKano } from './kanoPicture.ts';
import { kanoWords } from './kanoWords.ts';
import { peopleWords } from './peopleWords.ts';
import { numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** Features by what having them adds and what missing them takes away, as people answer. */
export const kanoQuadrants: Chart<KanoDrawn> = {
  id: 'kanoQuadrants',
  draws: ['kano'],
  read: (record) => ({ features: kanoFeatures(record), weight: record.about.weight }),
  question: () => kanoWords.ask,
  takeaway,
  positions,
  start: (data) => positions(data)[0] ?? 0,
  readout,
  readings: () => [],
  table,
  extent: () => [0, 1],
  tooLittle,
  panels: () => 1,
  tall: (_data, textSize) => 26 * textSize,
  draw: drawKano,
};

/** The features from left to right: those that are missed most last. */
function positions(data: KanoData): readonly number[] {
  const across = featuresIn(data).map((name, at) => {
    const survey = data.runs.map(({ drawn }) => lastOf(featureOf(drawn, name))).find(Boolean);
    return { at, x: survey ? pointOf(survey)[0] : null };
  });
  return across
    .filter(({ x }) => x !== null)
    .sort((a, b) => a.x! - b.x! || a.at - b.at)
    .map(({ at }) => at);
}

function tooLittle(data: KanoData, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => drawn.features === null)) return speaker.say(peopleWords.noSurvey);
  return positions(data).length === 0 ? speaker.say(kanoWords.none) : null;
}

function readout(data: KanoData, at: number, speaker: Speaker): string {
  const name = featuresIn(data)[at] ?? '';
  const list = lines(speaker, data.runs, (drawn) => sayFeature(drawn, name, speaker));
  return speaker.say(chartWords.reading, { when: featureLabel(data, name), list });
}

/** A coefficient with two digits, Worse with its sign. */
const digits = (value: number, speaker: Speaker): string =>
  speaker.number(Math.round(value * 100) / 100, 'decimal');

function sayFeature(drawn: KanoDrawn, name: string, speaker: Speaker): string {
  const survey = lastOf(featureOf(drawn, name));
  if (!survey) return speaker.say(chartWords.nothing);
  const { better, worse } = survey.coefficients!;
  const count = answersOf(survey);
  return speaker.say(count < fewPeople ? kanoWords.readFew : kanoWords.read, {
    better: digits(better, speaker),
    worse: digits(worse, speaker),
    count: count * drawn.weight,
    kind: speaker.say(kanoWords[kindOf(pointOf(survey))]),
  });
}

const kinds = ['mustBe', 'oneDimensional', 'attractive', 'indifferent'] as const;

function takeaway(data: KanoData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const first = data.runs.length === 1 ? sayKinds(data, speaker) : sayRuns(data, speaker);
  const surveys = data.runs.flatMap(({ drawn }) =>
    (drawn.features ?? []).flatMap((feature) => lastOf(feature) ?? []),
  );
  if (surveys.every((survey) => answersOf(survey) >= fewPeople)) return first;
  const second = speaker.say(kanoWords.fewAnswers, { least: fewPeople });
  return speaker.say(chartWords.sentences, { first, second });
}

/** What every feature is, kind by kind. */
function sayKinds(data: KanoData, speaker: Speaker): string {
  const { drawn } = data.runs[0]!;
  const list = kinds.flatMap((kind) => {
    const features = (drawn.features ?? []).filter((feature) => {
      const survey = lastOf(feature);
      return survey && kindOf(pointOf(survey)) === kind;
    });
    if (features.length === 0) return [];
    const names = features.map(({ name }) => featureLabel(data, name));
    return [
      speaker.say(chartWords.reading, { when: speaker.say(kanoWords[kind]), list: listed(speaker, names) }),
    ];
  });
  return speaker.say(kanoWords.kinds, { list: list.join(speaker.say(chartWords.readingMark)) });
}

/** The features that are something else to the people of one run than to those of another. */
function sayRuns(data: KanoData, speaker: Speaker): string {
  const list = featuresIn(data).flatMap((name) => {
    const each = data.runs.flatMap(({ label, drawn }) => {
      const survey = lastOf(featureOf(drawn, name));
      return survey ? [{ run: label, kind: kindOf(pointOf(survey)) }] : [];
    });
    if (new Set(each.map(({ kind }) => kind)).size < 2) return [];
    const said = each.map(({ run, kind }) =>
      speaker.say(kanoWords.kindOfRun, { run, kind: speaker.say(kanoWords[kind]) }),
    );
    return [
      speaker.say(kanoWords.differItem, {
        feature: featureLabel(data, name),
        list: listed(speaker, said),
      }),
    ];
  });
  if (list.length === 0) return speaker.say(kanoWords.agree);
  return speaker.say(kanoWords.differ, { list: list.join(speaker.say(chartWords.readingMark)) });
}

function table(data: KanoData, speaker: Speaker): ChartTable {
  const { betterShort, worseShort, answers, unwanted } = kanoWords;
  const titles = [betterShort, worseShort, answers, unwanted].map((title) => speaker.say(title));
  const cells = (drawn: KanoDrawn, name: string): TableCell[] => {
    const survey = lastOf(featureOf(drawn, name));
    const coefficient = (value: number | null): TableCell => ({
      text: value === null ? speaker.number(null, 'decimal') : digits(value, speaker),
      values: [value],
    });
    return [
      coefficient(survey?.coefficients?.better ?? null),
      coefficient(survey?.coefficients?.worse ?? null),
      numberCell(speaker, survey ? answersOf(survey) * drawn.weight : null),
      numberCell(speaker, survey ? survey.unwanted * drawn.weight : null),
    ];
  };
  const names = featuresIn(data);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(kanoWords.feature),
      ...data.runs.flatMap(({ label }) => titles.map((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: names.map((name) => [
      featureLabel(data, name),
      ...data.runs.flatMap(({ drawn }) => cells(drawn, name)),
    ]),
    brief: names.map((_, row) => row),
  };
}
