import type { TFunction } from 'i18next';
import type { InvoiceDocument, VatBreakdown } from '~/domain/billing/invoice';
import type { InvoiceStatus } from '~/domain/billing/invoice-words';
import { toCsv, type CsvCell } from '~/domain/csv-writer';
import { sum } from '~/domain/money';

export type AccountingEntry = { document: InvoiceDocument; status: InvoiceStatus };

const columns = [
  'date',
  'number',
  'kind',
  'customer',
  'siren',
  'country',
  'vatNumber',
  'net',
  'rate',
  'category',
  'vat',
  'gross',
  'credits',
  'dueOn',
  'status',
] as const;

/**
 * Issued documents for the accountant, as CSV that opens in the reader's spreadsheet: one row for each document and VAT
 * rate, in the order given. What a credit note takes back is negative, so that columns add up. French has semicolons
 * and decimal commas, English commas and decimal points; days are ISO.
 */
export function accountingCsv(
  t: TFunction<'invoice'>,
  entries: Iterable<AccountingEntry>,
  language: string,
): string {
  const isFrench = language.startsWith('fr');
  const decimal = (hundredths: number) => {
    const digits = String(Math.abs(hundredths)).padStart(3, '0');
    const sign = hundredths < 0 ? '-' : '';
    return `${sign}${digits.slice(0, -2)}${isFrench ? ',' : '.'}${digits.slice(-2)}`;
  };
  function* rows(): Generator<CsvCell[]> {
    yield columns.map((column) => t(`accounting.${column}`));
    for (const { document, status } of entries) {
      for (const part of document.vat) yield rowOf(document, status, part);
    }
  }
  function rowOf(document: InvoiceDocument, status: InvoiceStatus, part: VatBreakdown): CsvCell[] {
    const { kind, buyer, credits } = document;
    const signed = (cents: number) => decimal(kind === 'credit-note' && cents !== 0 ? -cents : cents);
    return [
      document.issuedOn,
      document.number,
      t(`kinds.${kind}`),
      buyer.name,
      buyer.siren,
      buyer.country,
      buyer.vatNumber,
      signed(part.excludingVat),
      part.vatCategory === 'O' ? '' : decimal(part.vatRate),
      t(`categories.${part.vatCategory}`),
      signed(part.vat),
      signed(sum([part.excludingVat, part.vat])),
      credits?.number,
      document.dueOn,
      t(`statuses.${status}`),
    ];
  }
  return toCsv(rows(), { separator: isFrench ? ';' : ',', byteOrderMark: true });
}
