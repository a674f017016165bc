import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isIsoDay, type IsoDay } from '~/domain/calendar';
import { detectSeparator, readCsv, type CsvRecord } from '~/domain/csv-reader';

export type BankRow = {
  /** Of the file, from 1. */
  line: number;
  bookedOn: IsoDay;
  /** Cents; below zero what went out. */
  cents: number;
  label: string;
  reference: string;
  /** The same movement in another file has the same; equal movements of one file are told apart by their order. */
  fingerprint: string;
};

export type BankProblem = { line: number; problem: 'date' | 'amount' | 'label' | 'quotes'; value: string };

export type BankFile = { rows: BankRow[]; problems: BankProblem[] };

type Column = 'date' | 'label' | 'amount' | 'debit' | 'credit' | 'reference';

/** Headers that banks use, without accents, case or what stands in brackets. */
const headers: readonly [Column, RegExp][] = [
  [
    'date',
    /^(date|date (de )?(l )?operation|date (de )?comptabilisation|date comptable|date operation|booking date)$/,
  ],
  [
    'label',
    /^(libelle|libelle (de l )?operation|libelle simplifie|intitule|description|label|details?|operation|communication)$/,
  ],
  ['amount', /^(montant|montant (de l )?operation|montant eur|montant en euros?|amount|valeur)$/],
  ['debit', /^(debit|debit euros?|debits|montant debit)$/],
  ['credit', /^(credit|credit euros?|credits|montant credit)$/],
  ['reference', /^(reference|reference operation|ref|informations complementaires)$/],
];

const mostRecordsAboveHeader = 20;

/**
 * The movements of a bank's CSV file: semicolons, commas or tabs, days as `24/11/2026` or ISO, amounts with commas or
 * points, one signed column or debit and credit. Null where no line names the columns date, label and amount.
 */
export function readBankFile(text: string): BankFile | null {
  const content = text.replace(/^\ufeff/, '');
  for (const separator of new Set([separatorOf(content), ';', ',', '\t'] as const)) {
    const records = [...readCsv(content, separator)];
    const at = records.slice(0, mostRecordsAboveHeader).findIndex(({ cells }) => columnsOf(cells) !== null);
    const columns = at < 0 ? null : columnsOf(records[at]?.cells ?? []);
    if (columns) return readRows(records.slice(at + 1), columns);
  }
  return null;
}

const separatorOf = (text: string) => detectSeparator(text);

function columnsOf(cells: readonly string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const name = plain(cell.replace(/\(.*?\)|\[.*?\]/g, ''));
    const found = headers.find(([column, pattern]) => !columns.has(column) && pattern.test(name));
    if (found) columns.set(found[0], index);
  });
  const hasAmount = columns.has('amount') || (columns.has('debit') && columns.has('credit'));
  return columns.has('date') && columns.has('label') && hasAmount ? columns : null;
}

function readRows(records: readonly CsvRecord[], columns: ReadonlyMap<Column, number>): BankFile {
  const file: BankFile = { rows: [], problems: [] };
  const seen = new Map<string, number>();
  for (const { line, cells, problem } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').replace(/\s+/g, ' ').trim();
    const wrong = (what: BankProblem['problem'], value: string) =>
      file.problems.push({ line, problem: what, value: value.slice(0, 80) });
    if (problem) {
      wrong('quotes', '');
      continue;
    }
    const bookedOn = dayOf(cell('date'));
    const cents = centsOf(cell);
    const label = cell('label').slice(0, 500);
    if (!bookedOn) wrong('date', cell('date'));
    else if (cents === null) wrong('amount', cell('amount') || cell('debit') || cell('credit'));
    else if (label === '') wrong('label', '');
    else {
      const reference = cell('reference').slice(0, 200);
      const same = `${bookedOn}|${cents}|${plain(label)}|${plain(reference)}`;
      const ordinal = (seen.get(same) ?? 0) + 1;
      seen.set(same, ordinal);
      const fingerprint = bytesToHex(sha256(utf8ToBytes(`${same}|${ordinal}`)));
      file.rows.push({ line, bookedOn, cents, label, reference, fingerprint });
    }
  }
  return file;
}

/** `24/11/2026`, `24-11-26`, `24.11.2026` or `2026-11-24`. */
function dayOf(text: string): IsoDay | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? [];
  const written = day
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : text.slice(0, 10);
  return isIsoDay(written) ? written : null;
}

function centsOf(cell: (column: Column) => string): number | null {
  if (cell('amount') !== '') return amountOf(cell('amount'));
  const [debit, credit] = [cell('debit'), cell('credit')];
  if (debit === '' && credit === '') return null;
  const [out, come] = [debit === '' ? 0 : amountOf(debit), credit === '' ? 0 : amountOf(credit)];
  return out === null || come === null ? null : Math.abs(come) - Math.abs(out);
}

/** `1 234,56`, `-1.234,56 €`, `+1,234.56`: the last comma or point with one or two digits after it begins the cents. */
export function amountOf(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'€]|EUR/g, '').replace(/^\u2212/, '-');
  const [, sign = '', grouped = '', , cut = '', plainly = '', rest = ''] =
    /^([+-]?)(?:(\d{1,3}([.,])\d{3}(?:\3\d{3})*)(?:(?!\3)[.,](\d{1,2}))?|(\d+)(?:[.,](\d{1,2}))?)$/.exec(
      compact,
    ) ?? [];
  const whole = grouped || plainly;
  const decimals = cut || rest;
  if (whole === '') return null;
  const digits = `${whole.replace(/[.,]/g, '')}${decimals.padEnd(2, '0')}`;
  if (digits.length > 12) return null;
  const cents = Number(digits);
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** Without accents, case or punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
