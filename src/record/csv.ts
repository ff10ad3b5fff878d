/** A line of comma-separated values (RFC 4180), with a line feed at its end as all files of this lab have. */
export const csvLine = (fields: readonly (string | number)[]): string =>
  `${fields.map(csvField).join(',')}\n`;

/** How a text begins that a spreadsheet may take for a formula; the second half are the full-width forms of = + - @. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One field. A text that a spreadsheet would take for a formula is put behind an apostrophe, so that opening a file
 * never runs anything; numbers may begin with a sign. What another country’s spreadsheet splits at is quoted, too: what
 * follows a semicolon would otherwise be a field of its own there.
 */
function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field);
  const harmless = formula.test(field) ? `'${field}` : field;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
