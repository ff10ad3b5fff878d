import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RecordAbout, RecordNames, RecordTotal, RunRecord } from './record.ts';

/*
 * A record as bytes: eight bytes of magic, the format's version, the length of a JSON header, the header, then every
 * array in the header's order, each from a multiple of eight bytes on, little-endian. So far the bytes are canonical:
 * the same run has the same ones wherever it ran, and their SHA-256 is its identity. What things are called follows
 * as a second JSON text, because names can be reworded without the run becoming another one.
 */

const magic = 'SLUICE\u0001\n';
const formatVersion = 2;

interface TotalAbout {
  name: string;
  by: string;
  money: boolean;
  width: number;
}

interface Header {
  about: RecordAbout;
  channels: readonly string[];
  segments: readonly string[];
  lists: Readonly<Record<string, readonly string[]>>;
  reasons: readonly string[];
  joined: number;
  words: number;
  totals: TotalAbout[];
  ages: TotalAbout[];
  columns: { name: string; tag: 'observed' | 'truth'; type: 'int32' | 'float64' }[];
  /** Left out where there are none. */
  spans?: { name: string; tag: 'observed' | 'truth'; count: number }[];
}

/** What things are called: labels in the order of the header's lists. */
interface Labels {
  names: RecordNames;
  reasons: readonly string[];
  classes: RunRecord['classes'];
  totals: readonly string[];
  ages: readonly string[];
  columns: readonly string[];
}

const aboutTotal = ({ name, by, money, width }: RecordTotal): TotalAbout => ({ name, by, money, width });

const aligned = (size: number): number => Math.ceil(size / 8) * 8;

/** The bytes that are a run's identity. */
function canonicalBytes(record: RunRecord): Uint8Array {
  const header: Header = {
    about: record.about,
    channels: record.channels,
    segments: record.segments,
    lists: record.lists,
    reasons: record.reasons.map(({ id }) => id),
    joined: record.joined,
    words: record.words,
    totals: record.totals.map(aboutTotal),
    ages: record.ages.map(aboutTotal),
    columns: record.columns.map(({ name, tag, values }) => ({
      name,
      tag,
      type: values instanceof Int32Array ? 'int32' : 'float64',
    })),
    ...(record.spans.length > 0 && {
      spans: record.spans.map(({ name, tag, people }) => ({ name, tag, count: people.length })),
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const arrays = arraysOf(record);
  const start = aligned(16 + text.length);
  const bytes = new Uint8Array(arrays.reduce((size, array) => size + aligned(array.byteLength), start));
  bytes.set(new TextEncoder().encode(magic), 0);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, 16);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

const arraysOf = (record: RunRecord): (Int32Array | Float64Array)[] => [
  ...[...record.totals, ...record.ages].map((one) => one.values),
  ...record.columns.map((one) => one.values),
  ...record.spans.flatMap(({ people, from, until }) => [people, from, until]),
  record.activity,
];

/** A record as bytes: the canonical ones, and what things are called. */
export function encodeRecord(record: RunRecord): Uint8Array {
  const canonical = canonicalBytes(record);
  const labels: Labels = {
    names: record.names,
    reasons: record.reasons.map(({ label }) => label),
    classes: record.classes,
    totals: record.totals.map(({ label }) => label),
    ages: record.ages.map(({ label }) => label),
    columns: record.columns.map(({ label }) => label),
  };
  const text = new TextEncoder().encode(JSON.stringify(labels));
  const bytes = new Uint8Array(canonical.length + text.length);
  bytes.set(canonical);
  bytes.set(text, canonical.length);
  return bytes;
}

/** Takes one array after another off the bytes, each from a multiple of eight on. */
function arraysIn(bytes: Uint8Array, start: number) {
  let at = start;
  const take = <T extends Int32Array | Float64Array>(
    kind: new (buffer: ArrayBuffer) => T,
    count: number,
  ): T => {
    const size = count * (kind === (Int32Array as unknown) ? 4 : 8);
    if (at + size > bytes.length) throw new Error('this record is cut short');
    const array = new kind(bytes.slice(at, at + size).buffer);
    at += aligned(size);
    return array;
  };
  return { take, rest: () => bytes.subarray(at) };
}

/** The header of these bytes, and where the first array begins. */
function headerIn(bytes: Uint8Array): { readonly header: Header; readonly start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lead = bytes.length >= 16 ? new TextDecoder().decode(bytes.subarray(0, 8)) : '';
  if (lead !== magic) throw new Error('these bytes are not a Sluice record');
  const version = view.getUint32(8, true);
  if (version !== formatVersion)
    throw new Error(`this record has format ${version}; this Sluice reads ${formatVersion}`);
  const length = view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as Header;
  return { header, start: aligned(16 + length) };
}

/** The record that these bytes hold; bytes of another kind or version are an error that says so. */
export function decodeRecord(bytes: Uint8Array): RunRecord {
  const { header, start } = headerIn(bytes);
  const { take, rest: behind } = arraysIn(bytes, start);
  const { totals, ages, columns, reasons, spans = [], ...rest } = header;
  const takeTotal = (one: TotalAbout) => ({
    ...one,
    values: take(Float64Array, one.width * rest.about.days),
  });
  const read = {
    totals: totals.map(takeTotal),
    ages: ages.map(takeTotal),
    columns: columns.map(({ type, ...one }) => ({
      ...one,
      values: type === 'int32' ? take(Int32Array, rest.joined) : take(Float64Array, rest.joined),
    })),
    spans: spans.map(({ count, ...one }) => {
      const [people, from, until] = [
        take(Int32Array, count),
        take(Int32Array, count),
        take(Int32Array, count),
      ];
      return { ...one, people, from, until };
    }),
    activity: take(Int32Array, rest.joined * rest.words),
  };
  const labels = JSON.parse(new TextDecoder().decode(behind())) as Labels;
  return {
    ...rest,
    names: labels.names,
    reasons: reasons.map((id, index) => ({ id, label: labels.reasons[index]! })),
    classes: labels.classes,
    totals: read.totals.map((one, index) => ({ ...one, label: labels.totals[index]! })),
    ages: read.ages.map((one, index) => ({ ...one, label: labels.ages[index]! })),
    columns: read.columns.map((one, index) => ({ ...one, label: labels.columns[index]! })),
    spans: read.spans,
    activity: read.activity,
  };
}

/** The identity of a run: SHA-256 of its canonical bytes. */
export const hashRecord = (record: RunRecord): string =>
  `sha256:${bytesToHex(sha256(canonicalBytes(record)))}`;
