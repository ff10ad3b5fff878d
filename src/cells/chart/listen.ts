import type { AnyFigure, AnyChartData } from '../../charts/index.ts';

/** A chart that can be heard: what its reading cursor would mark, from its first position to its last. */
export interface Heard {
  readonly chart: AnyFigure;
  readonly data: AnyChartData;
  readonly positions: readonly number[];
}

/** Seconds from the first position to the last, and of one tone. */
const [sweep, tone] = [4, 0.06];

/** More tones than this in one sweep run into each other. */
const mostTones = Math.floor(sweep / tone);

/** Frequencies of the least and the greatest value, in hertz: two octaves apart. */
const [lowest, highest] = [220, 880];

/** What each run is at a choice of the positions, evenly spread; null where it has no value. */
export function voicesOf({ chart, data, positions }: Heard): (number | null)[][] {
  const count = Math.min(mostTones, positions.length);
  const chosen = Array.from(
    { length: count },
    (_, index) => positions[Math.round((index / Math.max(1, count - 1)) * (positions.length - 1))]!,
  );
  const read = chosen.map((at) => chart.readings(data, at));
  return data.runs.map((_, run) =>
    read.map((readings) => readings.find((reading) => reading.run === run)?.value ?? null),
  );
}

/** The pitch of a value, in hertz: equal steps of the value are equal steps of the ear. */
export function pitchOf(value: number, least: number, greatest: number): number {
  const share = greatest > least ? (value - least) / (greatest - least) : 0.5;
  return lowest * (highest / lowest) ** Math.min(1, Math.max(0, share));
}

/** Plays a chart: the first run on the left, the others to its right, all along the same time. Returns what stops it. */
export function listen(heard: Heard): () => void {
  const voices = voicesOf(heard);
  const values = voices.flat().filter((value) => value !== null);
  if (values.length === 0) return () => undefined;
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const context = new AudioContext();
  const begin = context.currentTime + 0.05;
  voices.forEach((voice, run) => {
    const [oscillator, gain, pan] = [
      context.createOscillator(),
      context.createGain(),
      context.createStereoPanner(),
    ];
    oscillator.type = run === 0 ? 'triangle' : 'sine';
    pan.pan.value = voices.length < 2 ? 0 : (run / (voices.length - 1)) * 1.4 - 0.7;
    gain.gain.value = 0;
    voice.forEach((value, index) => {
      if (value === null) return;
      const at = begin + (index / voice.length) * sweep;
      oscillator.frequency.setValueAtTime(pitchOf(value, least, greatest), at);
      // A tone that begins and ends at once clicks.
      gain.gain.setTargetAtTime(0.2 / voices.length, at, 0.006);
      gain.gain.setTargetAtTime(0, at + tone * 0.7, 0.008);
    });
    oscillator.connect(gain).connect(pan).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(begin + sweep + tone);
  });
  const timer = setTimeout(() => void context.close(), (sweep + 0.5) * 1000);
  return () => {
    clearTimeout(timer);
    if (context.state !== 'closed') void context.close();
  };
}
