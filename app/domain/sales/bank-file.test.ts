import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, readBankFile } from '~/domain/sales/bank-file';
import { suggestMatches } from '~/domain/sales/bank-match';

const rows = (text: string) =>
  readBankFile(text)?.rows.map(({ line, bookedOn, cents, label }) => [line, bookedOn, cents, label]);

describe('files of banks', () => {
  test.each([
    ['Date;Libellé;Montant\n24/11/2026;VIR ATELIERS DURAND;1 234,50\n'],
    ['Compte;FR76...\nSolde;12,00\n\nDate;Libellé;Montant\n24/11/2026;VIR ATELIERS DURAND;1 234,50\n'],
    ['Date opération\tLibellé opération\tMontant (EUR)\n24-11-26\tVIR ATELIERS DURAND\t+1.234,50\n'],
    ['"Date","Description","Amount"\n"2026-11-24","VIR ATELIERS DURAND","1,234.50"\n'],
    ['Date comptable;Libelle simplifie;Débit;Crédit\n24.11.2026;VIR ATELIERS DURAND;;1234,50\n'],
  ])('%j', (text) => {
    expect(rows(text)?.map(([, ...rest]) => rest)).toEqual([['2026-11-24', 123_450, 'VIR ATELIERS DURAND']]);
  });

  test('debits are below zero', () => {
    expect(rows('Date;Libellé;Débit;Crédit\n24/11/2026;LOYER;-800,00;\n')).toEqual([
      [2, '2026-11-24', -80_000, 'LOYER'],
    ]);
  });

  test('what is wrong is told by its line, and the rest is read', () => {
    const file = readBankFile(
      'Date;Libellé;Montant\n31/02/2026;A;1\n01/03/2026;B;deux\n01/03/2026;;3\n01/03/2026;C;4\n',
    );
    expect(file?.problems).toEqual([
      { line: 2, problem: 'date', value: '31/02/2026' },
      { line: 3, problem: 'amount', value: 'deux' },
      { line: 4, problem: 'label', value: '' },
    ]);
    expect(file?.rows.map(({ label }) => label)).toEqual(['C']);
  });

  test('what names no columns is no statement', () => {
    expect(readBankFile('a;b\n1;2\n')).toBeNull();
    expect(readBankFile('')).toBeNull();
  });

  test('equal lines of one file are two, the same file again is the same lines', () => {
    const text = 'Date;Libellé;Montant\n24/11/2026;VIR A;10\n24/11/2026;VIR A;10\n';
    const prints = readBankFile(text)?.rows.map(({ fingerprint }) => fingerprint) ?? [];
    expect(new Set(prints).size).toBe(2);
    expect(readBankFile(`\ufeff${text}`)?.rows.map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        readBankFile(`Date;Libellé;Montant\n${text}`);
      }),
    );
  });
});

test.each([
  ['1 234,56', 123_456],
  ['-1.234,56 €', -123_456],
  ['+1,234.56', 123_456],
  ['1234', 123_400],
  ['0,5', 50],
  ['1,234', 123_400],
  ['12,345,6', null],
  ['abc', null],
])('the amount %s', (text, cents) => {
  expect(amountOf(text)).toBe(cents);
});

test('a line suggests the document that it names, before one of its amount', () => {
  const sale = (number: string, openCents: number, buyer = 'Ateliers Durand') => ({
    id: number,
    number,
    openCents,
    buyer,
  });
  const open = [sale('F2026-0001', 50_000), sale('F2026-0012', 10_000), sale('F2026-00123', 70_000)];
  const line = { label: 'VIR ATELIERS DURAND FACT F2026 0012', reference: '', leftCents: 50_000 };
  expect(suggestMatches(line, open).map((match) => [match.sale.number, match.reasons])).toEqual([
    ['F2026-0012', ['number', 'name']],
    ['F2026-0001', ['amount', 'name']],
  ]);
  expect(suggestMatches({ label: 'ATELIERS DURAND', reference: '', leftCents: 1 }, open)).toEqual([]);
});
