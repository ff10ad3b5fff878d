import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, dateOfDay, dayOfDate, fromEvents, readEventRows } from '#lab';
import { rowsOf } from './loggedRun.ts';

const read = (text: string, start?: string) =>
  readEventRows(rowsOf(text), { currency: 'CNY', ...(start !== undefined && { start }) });

const head = 'distinct_id,event,time,amount,currency,count,channel\n';

describe('a table of events', () => {
  test('is read whatever the order of its columns and whatever else it has', () => {
    const text =
      'plan,time,event,distinct_id,amount\nfree,2024-03-02T09:30:00Z,ordered,ann,12.5\n,2024-02-29,joined,ann,\n';
    expect(read(text)).toEqual({
      events: [
        { person: 'ann', kind: 'ordered', day: 2, amount: 1250 },
        { person: 'ann', kind: 'joined', day: 0 },
      ],
      start: '2024-02-29',
      currency: 'CNY',
      leftOut: 0,
      problems: [],
    });
  });

  test('counts days from the date it is told, and in the currency it names', () => {
    const { events, start, currency } = read(`${head}a,ordered,2024-01-03,300,JPY,,\n`, '2024-01-05');
    expect([events[0], start, currency]).toEqual([
      { person: 'a', kind: 'ordered', day: -2, amount: 300 },
      '2024-01-05',
      'JPY',
    ]);
  });

  /** A row, and the message that it gets; the others are read. */
  const wrong: readonly (readonly [row: string, code: string, message: string])[] = [
    [',ordered,2024-01-01,,,,', 'eventField', '“distinct_id” of this row was given “”, but takes a text.'],
    ['a,,2024-01-01,,,,', 'eventField', '“event” of this row was given “”, but takes a text.'],
    [
      'a,ordered,1/2/2024,,,,',
      'eventField',
      '“time” of this row was given “1/2/2024”, but takes a date such as',
    ],
    ['a,ordered,2023-02-29,,,,', 'eventField', '“time” of this row was given “2023-02-29”'],
    ['a,ordered,2024-01-01T25:00,,,,', 'eventField', '“time” of this row was given “2024-01-01T25:00”'],
    [
      'a,ordered,2024-01-01,-3,,,',
      'eventField',
      '“amount” of this row was given “-3”, but takes an amount in major',
    ],
    ['a,ordered,2024-01-01,0.005,,,', 'eventField', '“amount” of this row was given “0.005”'],
    ['a,ordered,2024-01-01,1e3,,,', 'eventField', '“amount” of this row was given “1e3”'],
    ['a,ordered,2024-01-01,=1+1,,,', 'eventField', '“amount” of this row was given “=1+1”'],
    ['a,ordered,2024-01-01,3,USD,,', 'eventCurrency', 'This row counts in “USD”, but the log in CNY'],
    ['a,ordered,2024-01-01,3,XXX,,', 'eventCurrency', 'This row counts in “XXX”, but the log in CNY'],
    [
      'a,ordered,2024-01-01,,,0,',
      'eventField',
      '“count” of this row was given “0”, but takes a whole number.',
    ],
    ['a,ordered,2024-01-01,,,1.5,', 'eventField', '“count” of this row was given “1.5”'],
    ['a,ordered,2024-01-01,,,,ads,more', 'eventFields', 'This row has 8 fields, but the first row names 7.'],
  ];
  test.each(wrong)('%s is left out and said', (row, code, message) => {
    const { events, leftOut, problems } = read(
      `${head}a,ordered,2024-01-01,5,CNY,,\n${row}\n\nb,ordered,2024-01-02,6,,2,ads\n`,
    );
    expect(problems).toMatchObject([{ code, line: 3, severity: 'error' }]);
    expect(problems[0]!.message.slice(0, message.length)).toBe(message);
    expect(leftOut).toBe(1);
    expect(events).toEqual([
      { person: 'a', kind: 'ordered', day: 0, amount: 500 },
      { person: 'b', kind: 'ordered', day: 1, amount: 600, count: 2, channel: 'ads' },
    ]);
  });

  test('without its columns is not guessed at', () => {
    const { events, problems, leftOut } = read('user,event,date\na,ordered,2024-01-01\n');
    expect([events, leftOut]).toEqual([[], 1]);
    expect(problems.map(({ code, path, line }) => `${code} ${path} ${line}`)).toEqual([
      'eventColumn distinct_id 1',
      'eventColumn time 1',
    ]);
  });

  test('that is wrong all over says so a hundred times and counts the rest', () => {
    const { events, problems, leftOut } = read(`${head}${'a,ordered,soon,,,,\n'.repeat(1000)}`);
    expect([events.length, problems.length, leftOut]).toEqual([0, 100, 1000]);
  });

  test('of nothing is a record of nobody', () => {
    for (const text of ['', head]) {
      const { events, start } = read(text);
      expect([events, start]).toEqual([[], null]);
      expect(fromEvents(events, { currency: 'CNY' })).toMatchObject({ joined: 0, about: { days: 0 } });
    }
  });
});

describe('a record of events', () => {
  test('is active on any event where nobody is said to visit', () => {
    const events = [
      { person: 'a', day: 0, kind: 'ordered' },
      { person: 'a', day: 2, kind: 'called' },
    ];
    expect([...fromEvents(events, { currency: 'CNY' }).activity]).toEqual([0b101]);
    const visited = { person: 'a', day: 1, kind: 'visited' };
    expect([...fromEvents([...events, visited], { currency: 'CNY' }).activity]).toEqual([0b010]);
  });

  test('begins a life with joining, however the log is ordered, and ends with the days asked for', () => {
    const record = fromEvents(
      [
        { person: 'late', day: 5, kind: 'visited' },
        { person: 'late', day: 3, kind: 'joined', channel: 'ads', segment: 'new' },
        { person: 'early', day: 1, kind: 'visited' },
        { person: 'never', day: 9, kind: 'joined' },
      ],
      { days: 6, currency: 'CNY' },
    );
    expect(record).toMatchObject({ joined: 2, channels: ['ads', 'unknown'], segments: ['new', 'unknown'] });
    expect(record.columns.slice(0, 2).map(({ name, values }) => [name, ...values])).toEqual([
      ['joinDay', 1, 3],
      ['group', 3, 0],
    ]);
  });
});

describe('a line of CSV', () => {
  test.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"\n`],
    ['+1', "'+1\n"],
    ['-cmd', "'-cmd\n"],
    ['@SUM(A1)', "'@SUM(A1)\n"],
    ['\tx', `"'\tx"\n`],
    ['\r=1', `"'\r=1"\n`],
    ['\n=1', `"'\n=1"\n`],
    ['＝1+1', "'＝1+1\n"],
    ['＋1', "'＋1\n"],
    ['－1', "'－1\n"],
    ['＠SUM(A1)', "'＠SUM(A1)\n"],
    ['a;=1+1', '"a;=1+1"\n'],
    ['a,b', '"a,b"\n'],
    ['say "hi"', '"say ""hi"""\n'],
    ['two\nlines', '"two\nlines"\n'],
    ['1-2=3', '1-2=3\n'],
  ])('holds %j as text that nothing takes for a formula', (field, line) => {
    expect(csvLine([field])).toBe(line);
  });

  test('leaves numbers as they are', () => {
    expect(csvLine([-1, 0.29, 1e21])).toBe('-1,0.29,1e+21\n');
  });

  test('gives any harmless fields back', () => {
    const field = fc.string().filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 5 }), (fields) => {
        expect(rowsOf(csvLine(fields))).toEqual([fields]);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

test('dates are those of the calendar, there and back', () => {
  const first = Date.UTC(1890, 0, 1) / 864e5;
  for (let day = first; day < first + 200_000; day += 13) {
    const date = new Date(day * 864e5).toISOString().slice(0, 10);
    expect([dateOfDay(day), dayOfDate(date)]).toEqual([date, day]);
  }
  for (const wrong of [
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '24-1-1',
    '',
    '2024-01-01x',
  ])
    expect(dayOfDate(wrong)).toBeNull();
});
