/*
 * Dates as whole numbers of days since 1 January 1970, by arithmetic alone: no clock, no time zone. The calendar of
 * today is taken to hold for all years.
 */

/** How many days from 1 January 1970 to a date written as 2024-01-31; null if there is no such date. */
export function dayOfDate(text: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > monthDays(year, month)) return null;
  // Years begin with March, so that the odd day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const monthsBefore = (month + 9) % 12;
  return yearDays(marchYear) + Math.floor((153 * monthsBefore + 2) / 5) + day - 1 - epoch;
}

/** The date so many days after 1 January 1970. */
export function dateOfDay(day: number): string {
  const since = day + epoch;
  let year = Math.floor((since * 400) / 146_097);
  // The division may be a year off at the turn of one.
  while (yearDays(year + 1) <= since) year += 1;
  while (yearDays(year) > since) year -= 1;
  const within = since - yearDays(year);
  const months = Math.floor((5 * within + 2) / 153);
  const date = within - Math.floor((153 * months + 2) / 5) + 1;
  const month = ((months + 2) % 12) + 1;
  const padded = (number: number, width: number) => String(number).padStart(width, '0');
  return `${padded(month > 2 ? year : year + 1, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** Days from 1 March of year 0 to 1 March of this one. */
const yearDays = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** 1 January 1970, counted from 1 March of year 0. */
const epoch = 719_468;

function monthDays(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
