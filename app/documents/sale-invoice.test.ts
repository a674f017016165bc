import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facturXml } from '~/documents/factur-x';
import { invoicePdf } from '~/documents/invoice-pdf';
import type { InvoiceDocument, InvoiceLine, InvoiceParty, LineFacts } from '~/domain/billing/invoice';
import { compensationVat, saleVat } from '~/domain/sales/sale-vat';
import { languages } from '~/locales/translator';
import { brokenRules, textAt } from '../../tests/setup/check-en16931';
import { parseXml } from '../../tests/setup/parse-xml';
import { buyerParty, invoiceDocumentOf, sellerParty } from '../../tests/factories/invoice-document';

const training: LineFacts = {
  ...{ kind: 'training', part: 'opco', title: 'Hygiène en cuisine', orderNumber: 'C2026-0004' },
  ...{ from: '2026-11-10', to: '2026-11-21', minutes: 840, share: null, agreementNumber: 'DPC-42' },
  people: [
    { name: 'Ada Martin', minutes: 840 },
    { name: 'Łucja Ζωή', minutes: null },
  ],
  deducted: 36_000,
};
const compensation: LineFacts = {
  ...{ kind: 'compensation', title: 'Hygiène en cuisine', orderNumber: 'C2026-0004' },
  ...{ from: '2026-11-10', to: '2026-11-21' },
};

const sale = {
  ...{ orderNumber: 'C2026-0004', buyerReference: 'DPC-42', iban: 'FR7630006000011234567890189' },
  ...{ bic: 'AGRIFRPP', declaration: { number: '11751234575', prefecture: 'd’Île-de-France' } },
  ...{ accentColour: '#ffd60a', interestPoints: 1_000 },
};

type Wish = Partial<InvoiceDocument> & { buyer?: InvoiceParty };

const line = (
  facts: LineFacts,
  cents: number,
  vat: Pick<InvoiceLine, 'vatRate' | 'vatCategory'>,
): InvoiceLine => ({
  ...{
    key: `line:${vat.vatRate}`,
    rule: 'K16',
    facts,
    quantity: 1,
    unitPrice: cents,
    excludingVat: cents,
    ...vat,
  },
});

const saleOf = (lines: InvoiceLine[], wish: Wish = {}) =>
  invoiceDocumentOf({
    ...{ number: 'F2026-0012', dueOn: '2026-12-03', period: { from: '2026-11-10', to: '2026-11-21' } },
    ...{ lines, sale, ...wish },
  });

const buyers: InvoiceParty[] = [
  buyerParty,
  { ...buyerParty, siren: null, siret: null, vatNumber: null, email: null },
  { ...buyerParty, country: 'DE', siren: null, siret: null, vatNumber: 'DE136695976', postalCode: '10115' },
  { ...buyerParty, country: 'CH', siren: null, siret: null, vatNumber: null },
];

test('documents of every kind, rate and country satisfy EN 16931 and the French rules', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...buyers),
      fc.constantFrom(
        'invoice' as const,
        'advance' as const,
        'credit-note' as const,
        'compensation' as const,
      ),
      fc.uniqueArray(fc.constantFrom(0, 550, 2_000), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.boolean(),
      fc.constantFrom(...languages),
      (buyer, kind, rates, cents, taxed, language) => {
        const forVat = { ...buyer, kind: 'company' as const };
        const plain =
          kind === 'compensation'
            ? [line(compensation, cents, compensationVat(taxed, forVat))]
            : rates.map((rate) => line(training, cents, saleVat(rate, forVat)));
        const lines = plain.map((one) =>
          kind === 'credit-note'
            ? { ...one, facts: { kind: 'credit' as const, of: training, reason: 'Absent' } }
            : one,
        );
        const credits = kind === 'credit-note' ? { number: 'F2026-0001', issuedOn: '2026-11-03' } : null;
        expect(brokenRules(facturXml(saleOf(lines, { kind, buyer, credits }), { language }))).toEqual([]);
      },
    ),
  );
});

test('an advance is a 386, paid by transfer, with the agreement and the order it refers to', () => {
  const root = parseXml(
    facturXml(saleOf([line(training, 360_000, { vatRate: 0, vatCategory: 'E' })], { kind: 'advance' }), {
      language: 'fr',
    }),
  );
  const agreement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement';
  const means =
    'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementPaymentMeans';
  expect(textAt(root, 'ExchangedDocument/TypeCode')).toBe('386');
  expect(textAt(root, `${agreement}/BuyerReference`)).toBe('DPC-42');
  expect(textAt(root, `${agreement}/SellerOrderReferencedDocument/IssuerAssignedID`)).toBe('C2026-0004');
  expect(textAt(root, `${means}/TypeCode`)).toBe('58');
  expect(textAt(root, `${means}/PayeePartyCreditorFinancialAccount/IBANID`)).toBe(sale.iban);
});

test('whoever sells only what is exempt needs no VAT number; whoever sells what is taxed does', () => {
  const seller = { ...sellerParty, vatNumber: null };
  const exempt = saleOf([line(training, 360_000, { vatRate: 0, vatCategory: 'E' })], { seller });
  expect(brokenRules(facturXml(exempt, { language: 'fr' }))).toEqual([]);
  const taxed = saleOf([line(training, 360_000, { vatRate: 2_000, vatCategory: 'S' })], { seller });
  expect(() => facturXml(taxed, { language: 'fr' })).toThrow('BR-S-02');
});

test('a dédit shares a document with nothing, and says that it is no training (F1)', () => {
  const outside = { vatRate: 0, vatCategory: 'S' as const };
  const mixed = saleOf([
    line(training, 100_000, { ...outside, vatRate: 2_000 }),
    line(compensation, 50_000, { ...outside, vatRate: 2_000 }),
  ]);
  expect(() => facturXml(mixed, { language: 'fr' })).toThrow('F1');
  const alone = saleOf([line(compensation, 50_000, { vatRate: 0, vatCategory: 'O' })], {
    kind: 'compensation',
  });
  expect(facturXml(alone, { language: 'fr' })).toContain('indemnité sans contrepartie');
});

test('late interest is named by the ECB’s rate, and the declaration of activity is there (F6, K34)', () => {
  const xml = facturXml(saleOf([line(training, 1, { vatRate: 0, vatCategory: 'E' })]), { language: 'fr' });
  expect(xml).toContain('Banque centrale européenne majoré de 10 points');
  expect(xml.replaceAll('\u00a0', ' ')).toContain('11 75 12345 75');
});

test('the PDF is drawn in the organization’s colour, the same bytes each time', async () => {
  const document = saleOf([line(training, 360_000, { vatRate: 0, vatCategory: 'E' })]);
  const [one, two] = [
    await invoicePdf(document, { language: 'fr' }),
    await invoicePdf(document, { language: 'fr' }),
  ];
  expect(Buffer.compare(one, two)).toBe(0);
});
