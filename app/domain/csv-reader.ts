export type CsvSeparator = ',' | ';' | '\t';

export type CsvProblem = 'quote-unclosed' | 'quote-misplaced';

/** One record with the line of the file on which it begins (from 1). */
export type CsvRecord = { line: number; cells: string[]; problem: CsvProblem | null };

/** The separator that the first record holds most of, outside quotes; a comma where it holds none. */
export function detectSeparator(text: string): CsvSeparator {
  const counts: Record<CsvSeparator, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && isSeparator(character)) counts[character] += 1;
  }
  const [best] = ([',', ';', '\t'] as const).toSorted((one, other) => counts[other] - counts[one]);
  return best!;
}

function isSeparator(character: string): character is CsvSeparator {
  return character === ',' || character === ';' || character === '\t';
}

/**
 * Reads CSV as RFC 4180 says (quotes doubled inside quotes; CRLF, LF or CR ends a record), one record at a time, so
 * that a caller may stop. A record whose quotes are wrong is handed over with its problem and whatever could be read;
 * an unclosed quote takes in everything up to the end of the file.
 */
export function* readCsv(text: string, separator: CsvSeparator): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [], problem: null };
    for (let more = true; more;) {
      const cell = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
      record.cells.push(cell.value);
      record.problem ??= cell.problem;
      line += cell.lines;
      more = text[cell.end] === separator;
      at = cell.end + 1;
    }
    // The record ended on CR, LF or the end; CRLF is one end.
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    yield record;
  }
}

type Cell = { value: string; end: number; lines: number; problem: CsvProblem | null };

function readPlain(text: string, start: number, separator: string): Cell {
  const end = endOfCell(text, start, separator);
  const value = text.slice(start, end);
  return { value, end, lines: 0, problem: value.includes('"') ? 'quote-misplaced' : null };
}

function readQuoted(text: string, start: number, separator: string): Cell {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1) {
      const value = unescape(text.slice(start + 1));
      return { value, end: text.length, lines: countLines(value), problem: 'quote-unclosed' };
    }
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const value = unescape(text.slice(start + 1, close));
  const end = endOfCell(text, close + 1, separator);
  const rest = text.slice(close + 1, end);
  return {
    value: value + rest,
    end,
    lines: countLines(value),
    problem: rest === '' ? null : 'quote-misplaced',
  };
}

function endOfCell(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function unescape(quoted: string): string {
  return quoted.replaceAll('""', '"');
}

function countLines(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
