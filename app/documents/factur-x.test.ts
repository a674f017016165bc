import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pricingOf } from '~/documents/factur-x-lines';
import { facturXml } from '~/documents/factur-x';
import { xmlText } from '~/documents/factur-x-element';
import type { InvoicePayment } from '~/documents/invoice-payment';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { languages } from '~/locales/translator';
import { arbitraryInvoice } from '../../tests/factories/arbitrary-invoice';
import {
  buyerParty,
  invoiceDocumentOf,
  invoiceLineOf,
  sellerParty,
} from '../../tests/factories/invoice-document';
import { all, brokenRules, textAt } from '../../tests/setup/check-en16931';
import { parseXml } from '../../tests/setup/parse-xml';

const payments: (InvoicePayment | undefined)[] = [
  undefined,
  { means: 'card', last4: '4242' },
  { means: 'card', last4: null },
  { means: 'sepa-debit', mandateReference: 'MND-42', creditorId: 'FR72ZZZ123456' },
  { means: 'sepa-debit', mandateReference: null },
];

test('whatever is issued satisfies EN 16931 and the French rules, in both languages', () => {
  fc.assert(
    fc.property(
      arbitraryInvoice,
      fc.constantFrom(...languages),
      fc.constantFrom(...payments),
      (document, language, payment) => {
        expect(brokenRules(facturXml(document, { language, payment }))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

const isXml = (one: string) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one);

test('any text survives, escaped, but what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const root = parseXml(`<a b="${xmlText(text).replace(/[\t\n\r]/g, ' ')}">${xmlText(text)}</a>`);
      const kept = Array.from(text, (one) => (isXml(one) ? one : '\ufffd')).join('');
      expect(root.text).toBe(kept);
    }),
  );
});

describe('the XML', () => {
  const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement';
  const xmlOf = (document: InvoiceDocument, payment?: InvoicePayment) =>
    parseXml(facturXml(document, { language: 'fr', payment }));

  test('says who, what, when and how much', () => {
    const root = xmlOf(invoiceDocumentOf(), payments[3]);
    const seller = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty';
    expect(textAt(root, 'ExchangedDocument/TypeCode')).toBe('380');
    expect(textAt(root, `${seller}/Description`)).toMatch(
      /^SAS au capital de 50.000,00 €, RCS Paris 303 265 045$/,
    );
    expect(textAt(root, `${seller}/GlobalID`)).toBe('30326504500017');
    expect(textAt(root, `${settlement}/BillingSpecifiedPeriod/EndDateTime/DateTimeString`)).toBe('20261202');
    expect(textAt(root, `${settlement}/SpecifiedTradeSettlementPaymentMeans/TypeCode`)).toBe('59');
    expect(textAt(root, `${settlement}/SpecifiedTradePaymentTerms/DirectDebitMandateID`)).toBe('MND-42');
    expect(textAt(root, `${settlement}/ApplicableTradeTax/DueDateTypeCode`)).toBe('72');
    const totals = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`;
    expect(textAt(root, `${totals}/GrandTotalAmount`)).toBe('86.40');
    const notes = all(root, 'ExchangedDocument/IncludedNote/Content').map((note) =>
      note.text.replace(/\s/g, ' '),
    );
    expect(notes[0]).toContain('3 fois le taux d’intérêt légal');
    expect(notes[1]).toContain('40,00 €');
  });

  test('a credit note is a 381 that names its invoice by number and date', () => {
    const root = xmlOf(
      invoiceDocumentOf({
        kind: 'credit-note',
        credits: { number: 'AS2026-000100', issuedOn: '2026-10-03' },
      }),
    );
    expect(textAt(root, 'ExchangedDocument/TypeCode')).toBe('381');
    expect(textAt(root, `${settlement}/InvoiceReferencedDocument/IssuerAssignedID`)).toBe('AS2026-000100');
    const date = `${settlement}/InvoiceReferencedDocument/FormattedIssueDateTime/DateTimeString`;
    expect(textAt(root, date)).toBe('20261003');
  });

  test('the option for debits moves the VAT point to the invoice', () => {
    const root = xmlOf(invoiceDocumentOf({ vatOnDebits: true }));
    expect(textAt(root, `${settlement}/ApplicableTradeTax/DueDateTypeCode`)).toBe('5');
  });

  test('exempt training says its article', () => {
    const lines = [invoiceLineOf({ vatCategory: 'E', vatRate: 0 })];
    const xml = facturXml(invoiceDocumentOf({ lines }), { language: 'fr' });
    expect(brokenRules(xml)).toEqual([]);
    expect(textAt(parseXml(xml), `${settlement}/ApplicableTradeTax/ExemptionReasonCode`)).toBe(
      'VATEX-FR-CGI261-4',
    );
  });

  test('taking interest back is outside VAT for the same reason as charging it', () => {
    const facts = { kind: 'indemnity' as const, invoiceNumber: 'AS2026-000090' };
    const line = { vatCategory: 'O' as const, vatRate: 0, quantity: 1, unitPrice: 4000, excludingVat: 4000 };
    const charged = invoiceDocumentOf({ kind: 'late-payment', lines: [invoiceLineOf({ ...line, facts })] });
    const credited = invoiceDocumentOf({
      kind: 'credit-note',
      credits: { number: charged.number, issuedOn: charged.issuedOn },
      lines: [invoiceLineOf({ ...line, facts: { kind: 'credit', of: facts, reason: null } })],
    });
    const reason = (document: InvoiceDocument) =>
      textAt(xmlOf(document), `${settlement}/ApplicableTradeTax/ExemptionReason`);
    expect(reason(credited)).toBe(reason(charged));
    expect(reason(credited)).toContain('retard de paiement');
  });

  test('the same document gives the same text', () => {
    const document = invoiceDocumentOf();
    expect(facturXml(document, { language: 'en' })).toBe(facturXml(document, { language: 'en' }));
  });
});

test('a prorated price times its seats is the line’s net, or the line is one at its net', () => {
  const line = invoiceLineOf({
    facts: {
      kind: 'adjustment',
      plan: 'business',
      seats: 7,
      unitPrice: 600,
      day: '2026-11-20',
      days: 13,
      daysInPeriod: 30,
      from: '2026-11-03',
      to: '2026-12-03',
    },
    quantity: 7,
    excludingVat: 1820,
  });
  expect(pricingOf(line)).toEqual({ quantity: 70_000, price: 2_600_000, unit: 'C62' });
  const partly = { ...line, excludingVat: 1000 };
  expect(pricingOf(partly)).toEqual({ quantity: 10_000, price: 10_000_000, unit: 'C62' });
});

test.each<[string, Partial<InvoiceDocument>]>([
  ['BR-FR-01', { number: 'AS 2026' }],
  ['BR-FR-CO-07', { dueOn: '2026-11-02' }],
  ['BR-FR-CO-12', { currency: 'CHF' }],
  ['BR-FR-CO-05', { kind: 'credit-note' }],
  ['BR-FR-CO-05', { credits: { number: 'AS2026-000001', issuedOn: '2026-10-03' } }],
  ['BR-FR-10', { seller: { ...sellerParty, siren: null } }],
  ['BR-S-02', { seller: { ...sellerParty, vatNumber: null } }],
  ['BR-07', { buyer: { ...buyerParty, name: ' ' } }],
  ['BR-11', { buyer: { ...buyerParty, country: '' } }],
  ['BR-CO-10', { vatTotal: 1439 }],
  ['BR-27', { lines: [invoiceLineOf({ excludingVat: -7200 })] }],
  [
    'BR-AE-02',
    {
      buyer: { ...buyerParty, vatNumber: null },
      lines: [invoiceLineOf({ vatCategory: 'AE', vatRate: 0 })],
    },
  ],
  ['P13', { kind: 'late-payment' }],
])('what no e-invoice can be made of is refused, naming %s', (rule, changes) => {
  const document = invoiceDocumentOf(changes);
  expect(() => facturXml(document, { language: 'fr' })).toThrow(RangeError);
  expect(() => facturXml(document, { language: 'fr' })).toThrow(rule);
});

test('the checker sees what is wrong', () => {
  const xml = facturXml(invoiceDocumentOf(), { language: 'fr' });
  const wrong: [RegExp, string, string][] = [
    [/<ram:DuePayableAmount>86\.40/, '<ram:DuePayableAmount>86.41', 'BR-15 BR-CO-16'],
    [/>14\.40<\/ram:CalculatedAmount/, '>14.41</ram:CalculatedAmount', 'BR-CO-17 BR-S-09 and kin'],
    [/<ram:SubjectCode>PMT/, '<ram:SubjectCode>PMD', 'BR-FR-05 BR-FR-06 PMT'],
    [/<ram:ChargeAmount>6\.00/, '<ram:ChargeAmount>6.01', 'net is quantity x price'],
    [/<ram:CategoryCode>S/, '<ram:CategoryCode>O', 'BR-O-02'],
  ];
  for (const [pattern, replacement, rule] of wrong) {
    expect(xml).toMatch(pattern);
    expect(brokenRules(xml.replace(pattern, replacement))).toContain(rule);
  }
  const [id] = /<ram:ID>AS2026-000123<\/ram:ID>\s*/.exec(xml) ?? [''];
  const swapped = xml.replace(id, '').replace('</ram:TypeCode>', `</ram:TypeCode>${id}`);
  expect(brokenRules(swapped).join()).toContain('order in rsm:ExchangedDocument');
});
