export type CsvCell = string | number | boolean | null | undefined;

/**
 * Rows as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe before it, unless it is a number. With `byteOrderMark`, Excel reads the accents.
 */
export function toCsv(
  rows: Iterable<readonly CsvCell[]>,
  options: { separator?: ',' | ';' | '\t'; byteOrderMark?: boolean } = {},
): string {
  const separator = options.separator ?? ',';
  let text = options.byteOrderMark ? '\ufeff' : '';
  for (const row of rows) text += `${row.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
  return text;
}

function csvCell(cell: CsvCell, separator: string): string {
  const text = guarded(cell === null || cell === undefined ? '' : String(cell));
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

function guarded(text: string): string {
  const dangerous = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text);
  return dangerous ? `'${text}` : text;
}
