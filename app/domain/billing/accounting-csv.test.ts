import { expect, test } from 'vitest';
import { accountingCsv } from '~/domain/billing/accounting-csv';
import { detectSeparator, readCsv } from '~/domain/csv-reader';
import { translator, type Language } from '~/locales/translator';
import { buyerParty, invoiceDocumentOf, invoiceLineOf } from '../../../tests/factories/invoice-document';

const taxed = invoiceDocumentOf({
  buyer: { ...buyerParty, name: '=HYPERLINK("x"); SARL' },
  lines: [invoiceLineOf(), invoiceLineOf({ excludingVat: 123_456, vatRate: 850 })],
});
const credit = invoiceDocumentOf({
  kind: 'credit-note',
  number: 'AS2026-000124',
  credits: { number: taxed.number, issuedOn: taxed.issuedOn },
  lines: [invoiceLineOf({ excludingVat: 5 })],
});
const interest = invoiceDocumentOf({
  kind: 'late-payment',
  number: 'AS2026-000125',
  lines: [invoiceLineOf({ excludingVat: 4000, vatCategory: 'O', vatRate: 0 })],
});

function rowsIn(language: Language) {
  const csv = accountingCsv(
    translator(language, 'invoice'),
    [
      { document: taxed, status: 'paid' },
      { document: credit, status: 'open' },
      { document: interest, status: 'overdue' },
    ],
    language,
  );
  const text = csv.replace('\ufeff', '');
  return {
    separator: detectSeparator(text),
    rows: [...readCsv(text, detectSeparator(text))].map((row) => row.cells),
  };
}

test('one row for each document and rate, in the words and figures of the reader', () => {
  const french = rowsIn('fr');
  expect(french.separator).toBe(';');
  expect(french.rows).toHaveLength(5);
  expect(french.rows[0]?.[9]).toBe('Régime de TVA');
  expect(french.rows[1]).toEqual([
    '2026-11-03',
    'AS2026-000123',
    'Facture',
    '\'=HYPERLINK("x"); SARL',
    '732829320',
    'FR',
    'FR44732829320',
    '72,00',
    '20,00',
    'Taxée',
    '14,40',
    '86,40',
    '',
    '2026-11-03',
    'Payée',
  ]);
  expect(french.rows[2]?.slice(7, 12)).toEqual(['1234,56', '8,50', 'Taxée', '104,94', '1339,50']);
  const english = rowsIn('en');
  expect(english.separator).toBe(',');
  expect(english.rows[2]?.slice(7, 12)).toEqual(['1234.56', '8.50', 'Taxed', '104.94', '1339.50']);
});

test('a credit note is taken off and names its invoice; what is outside VAT has no rate', () => {
  const { rows } = rowsIn('en');
  expect(rows[3]?.slice(7, 13)).toEqual(['-0.05', '20.00', 'Taxed', '-0.01', '-0.06', 'AS2026-000123']);
  expect(rows[4]?.slice(7, 12)).toEqual(['40.00', '', 'Outside the scope of VAT', '0.00', '40.00']);
  const gross = rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[11]) * 100), 0);
  expect(gross).toBe(taxed.includingVat - credit.includingVat + interest.includingVat);
});
