import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectSeparator, readCsv, type CsvSeparator } from '~/domain/csv-reader';
import { toCsv } from '~/domain/csv-writer';

test('text with separators, quotes and line breaks is quoted', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines', null, 3, true]])).toBe(
    '"a,b","say ""hi""","two\nlines",,3,true\r\n',
  );
  expect(toCsv([['a,b', 'c;d']], { separator: ';', byteOrderMark: true })).toBe('\ufeffa,b;"c;d"\r\n');
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '+33 6 12'])(
  '%j cannot run as a formula',
  (text) => {
    const [record] = readCsv(toCsv([[text]]), ',');
    expect(record!.cells).toEqual([`'${text}`]);
  },
);

test.each(['-12', '+3', '-12,50', '-0.5'])('%s is a number and stays one', (text) => {
  expect(toCsv([[text]], { separator: ';' })).toBe(`${text}\r\n`);
});

test('whatever is written is read back, cell by cell and line by line', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ') });
  const safe = cell.filter((text) => !/^[\t\r]/.test(text));
  const rows = fc.array(fc.array(safe, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom<CsvSeparator>(',', ';', '\t'), (table, separator) => {
      const text = toCsv(table, { separator });
      const records = [...readCsv(text, separator)];
      expect(records.map((record) => record.cells)).toEqual(table);
      expect(records.every((record) => record.problem === null)).toBe(true);
    }),
  );
});

test('records know the line they begin on, though cells before them span several', () => {
  const records = [...readCsv('a,"x\r\ny\nz"\r\nb,c\rd,e\n\nf', ',')];
  expect(records.map((record) => [record.line, record.cells[0]])).toEqual([
    [1, 'a'],
    [4, 'b'],
    [5, 'd'],
    [6, ''],
    [7, 'f'],
  ]);
});

test('wrong quotes are told, with what could be read', () => {
  expect([...readCsv('a"b,c\n"d"e,f\n"g,h\n', ',')]).toEqual([
    { line: 1, cells: ['a"b', 'c'], problem: 'quote-misplaced' },
    { line: 2, cells: ['de', 'f'], problem: 'quote-misplaced' },
    { line: 3, cells: ['g,h\n'], problem: 'quote-unclosed' },
  ]);
});

test('a last empty cell is a cell, also at the very end', () => {
  expect([...readCsv('a,\nb,', ',')].map((record) => record.cells)).toEqual([
    ['a', ''],
    ['b', ''],
  ]);
});

test('the separator is the one the headers hold most of, quotes apart', () => {
  expect(detectSeparator('a;b;c\n1,2,3,4,5')).toBe(';');
  expect(detectSeparator('"a;b;c",d')).toBe(',');
  expect(detectSeparator('a\tb')).toBe('\t');
  expect(detectSeparator('alone')).toBe(',');
});
