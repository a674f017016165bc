export type InvoiceNumber = { series: string; year: number; sequence: number };

/** The platform's own series. Each organization that invoices its clients has one of its own (F11). */
export const platformSeries = 'AS';

const pattern = /^([A-Z]{1,10})(\d{4})-(\d{6,9})$/;

/**
 * `AS2026-000123`: one unbroken series for each seller and year, whatever the kind of document (invoice, credit note,
 * late payment), at most 35 characters of `A-Za-z0-9+-_/` (F11, F13, BR-FR-01 and 02). Six digits at least, more when
 * a year has more than 999,999 documents. What is no such number throws a RangeError.
 */
export function formatInvoiceNumber({ series, year, sequence }: InvoiceNumber): string {
  const text = `${series}${String(year).padStart(4, '0')}-${String(sequence).padStart(6, '0')}`;
  const number = parseInvoiceNumber(text);
  if (number?.series !== series || number.year !== year || number.sequence !== sequence) {
    throw new RangeError(`No invoice number: ${series}, ${year}, ${sequence}`);
  }
  return text;
}

/** The parts of a number of ours, null for any other text: each number has one way of being written. */
export function parseInvoiceNumber(text: string): InvoiceNumber | null {
  const [, series = '', year = '', digits = ''] = pattern.exec(text) ?? [];
  const sequence = Number(digits);
  if (sequence < 1 || (digits.length > 6 && digits.startsWith('0'))) return null;
  return { series, year: Number(year), sequence };
}
