/** A line of comma-separated values (RFC 4180), with a line feed at its end as all files of this lab have. */
export const csvLine = (fields: readonly (string | number)[]): string =>
  `${fields.map(csvField).join(',')}\n`;

/**
 * One field. A text that a spreadsheet would take for a formula is put behind an apostrophe, so that opening a file
 * never runs anything; numbers may begin with a sign.
 */
function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field);
  const harmless = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
