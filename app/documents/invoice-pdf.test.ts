import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { facturXml } from '~/documents/factur-x';
import { left, page as sheet, right } from '~/documents/invoice-page';
import { invoicePdf } from '~/documents/invoice-pdf';
import type { InvoicePayment } from '~/documents/invoice-payment';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { languages, type Language } from '~/locales/translator';
import { arbitraryInvoice } from '../../tests/factories/arbitrary-invoice';
import { buyerParty, invoiceDocumentOf, invoiceLineOf } from '../../tests/factories/invoice-document';

type Item = { str: string; transform: number[]; width: number };

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: Item[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.filter((item): item is Item & typeof item => 'str' in item));
  }
  const attachments = (await document.getAttachments()) as Record<string, { content: Uint8Array }> | null;
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  const text = pages.map((items) => items.map(({ str }) => str).join('')).join('\n');
  return { pages, text: text.replace(/[\u00a0\u202f]/g, ' '), attachments, info, tree };
}

/** Pairs of texts that stand in each other's way on a page. */
function overlapping(items: readonly Item[]): string[] {
  const boxes = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [, , , , x = 0, y = 0], width }) => ({ str, x, y, end: x + width }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(({ x, end, y }) => x < one.end - 0.5 && one.x < end - 0.5 && Math.abs(y - one.y) < 6.5)
      .map(({ str }) => `${one.str} / ${str}`),
  );
}

const pdfOf = (document: InvoiceDocument, language: Language = 'fr', payment?: InvoicePayment) =>
  invoicePdf(document, { language, payment });

const manyLines = Array.from({ length: 60 }, (_, index) =>
  invoiceLineOf({
    key: `adjustment:${index}`,
    facts: {
      kind: 'adjustment',
      plan: 'business',
      seats: index + 1,
      unitPrice: 600,
      day: '2026-11-20',
      days: 13,
      daysInPeriod: 30,
      from: '2026-11-03',
      to: '2026-12-03',
    },
    quantity: index + 1,
    excludingVat: (index + 1) * 260,
  }),
);

describe('an invoice', () => {
  test('says on one page all that the law asks', async () => {
    const payment: InvoicePayment = { means: 'sepa-debit', mandateReference: 'MND-42' };
    const { pages, text, info, tree } = await read(await pdfOf(invoiceDocumentOf(), 'fr', payment));
    expect(pages).toHaveLength(1);
    for (const part of [
      'Facture',
      'N° AS2026-000123',
      'Assidu SAS',
      'SAS au capital de 50 000,00 €',
      'RCS Paris 303 265 045',
      'SIREN 303 265 045',
      'TVA FR40303265045',
      'Formations Łucja & Ζωή',
      'SIREN 732 829 320',
      'TVA FR44732829320',
      '3 novembre 2026',
      'du 3 novembre au 2 décembre 2026',
      '12 × 6,00 €',
      'Total HT 72,00 €',
      'TVA à 20 % 14,40 €',
      'Total TTC 86,40 €',
      'À régler au plus tard le 3 novembre 2026',
      'Prélèvement SEPA, mandat MND-42',
      'prestation de services',
      'Pas d’escompte pour paiement anticipé.',
      '3 fois le taux d’intérêt légal',
      '40,00 €',
      'Page 1 sur 1',
    ]) {
      expect(text).toContain(part);
    }
    expect(info.Title).toBe('Facture AS2026-000123');
    expect(tree).toContain('H1');
    expect(tree).toContain('TH');
  });

  test('goes over as many pages as its lines need, each with its columns and number', async () => {
    const { pages, text } = await read(await pdfOf(invoiceDocumentOf({ lines: manyLines }), 'en'));
    expect(pages.length).toBeGreaterThan(2);
    expect(text.split('Unit price ex VAT')).toHaveLength(pages.length + 1);
    expect(text.split('Invoice AS2026-000123, continued')).toHaveLength(pages.length);
    pages.forEach((_, index) => expect(text).toContain(`Page ${index + 1} of ${pages.length}`));
    for (const { quantity } of manyLines) expect(text).toContain(`${quantity} × €6.00 × 13 ÷ 30 days`);
  });

  test('in reverse charge says so', async () => {
    const buyer = { ...buyerParty, country: 'DE', siren: null, siret: null, vatNumber: 'DE136695976' };
    const lines = [invoiceLineOf({ vatCategory: 'AE', vatRate: 0 })];
    const { text } = await read(await pdfOf(invoiceDocumentOf({ buyer, lines, vatOnDebits: true })));
    expect(text).toContain('Autoliquidation : la TVA est due par le preneur');
    expect(text).toContain('Allemagne');
    expect(text).toContain('d’après les débits');
  });
});

test('an avoir is headed so and names its invoice', async () => {
  const credits = { number: 'AS2026-000100', issuedOn: '2026-10-03' };
  const facts = { kind: 'credit' as const, of: null, reason: 'Contestation fondée' };
  const document = invoiceDocumentOf({ kind: 'credit-note', credits, lines: [invoiceLineOf({ facts })] });
  const { text } = await read(await pdfOf(document));
  expect(text).toContain('Avoir');
  expect(text).toContain('Corrige la facture');
  expect(text).toContain('AS2026-000100');
  expect(text).toContain('du 3 octobre 2026');
  expect(text).toContain('Contestation fondée');
  expect(text).not.toContain('À régler');
});

test('interest and indemnity stand outside VAT', async () => {
  const facts = { kind: 'indemnity' as const, invoiceNumber: 'AS2026-000100' };
  const lines = [
    invoiceLineOf({ facts, quantity: 1, unitPrice: 4000, excludingVat: 4000, vatCategory: 'O', vatRate: 0 }),
  ];
  const { text } = await read(await pdfOf(invoiceDocumentOf({ kind: 'late-payment', period: null, lines })));
  expect(text).toContain('Facture pour retard de paiement');
  expect(text).toContain('Hors du champ de la TVA');
  expect(text).not.toMatch(/\bHT\b|TTC|prestation de services/);
});

describe('whatever is issued', () => {
  const longWords = fc.record({
    document: arbitraryInvoice,
    name: fc.stringMatching(/^[A-Za-zÀ-ÿ]{40,160}$/),
    email: fc.stringMatching(/^[a-z]{60}@[a-z]{40}\.example\.org$/),
  });

  test('no text leaves the margins or covers another, and the data attached are those of the document', async () => {
    await fc.assert(
      fc.asyncProperty(longWords, fc.constantFrom(...languages), async (given, language) => {
        const document = {
          ...given.document,
          buyer: { ...given.document.buyer, name: given.name, email: given.email },
        };
        const { pages, attachments, text } = await read(await pdfOf(document, language));
        for (const { transform, width, str } of pages.flat()) {
          const [x = 0, y = 0] = transform.slice(4);
          if (str.trim() === '') continue;
          expect(x).toBeGreaterThanOrEqual(left - 0.5);
          expect(x + width).toBeLessThanOrEqual(right + 0.5);
          expect(y).toBeGreaterThan(20);
          expect(y).toBeLessThan(sheet.height - 40);
        }
        for (const items of pages) expect(overlapping(items)).toEqual([]);
        expect(Buffer.from(attachments?.['factur-x.xml']?.content ?? []).toString()).toBe(
          facturXml(document, { language }),
        );
        expect(text).toContain(document.number);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('the file is PDF/A-3b in its essentials', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInvoice, fc.constantFrom(...languages), async (document, language) => {
        const raw = Buffer.from(await pdfOf(document, language)).toString('latin1');
        const count = (pattern: RegExp) => [...raw.matchAll(pattern)].length;
        expect(raw).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
        expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</);
        expect(raw).toMatch(/\/OutputIntents \[/);
        expect(raw).toContain('/S /GTS_PDFA1');
        expect(raw).toMatch(/\/AF \[\d+ 0 R\]/);
        expect(raw).toContain('/AFRelationship /Alternative');
        expect(raw).toMatch(/\/Subtype \/text#2fxml/i);
        expect(raw).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
        expect(raw).toContain('<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>');
        expect(raw).toContain('urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#');
        expect(count(/\/Type \/FontDescriptor/g)).toBeGreaterThan(0);
        expect(count(/\/Type \/FontDescriptor/g)).toBe(count(/\/FontFile2 /g));
        expect(count(/\/Subtype \/Type0/g)).toBe(count(/\/ToUnicode /g));
        expect(raw).not.toMatch(/\/(?:Encrypt|ExtGState|SMask|JavaScript|Helvetica|Type1)\b/);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('the same document gives the same bytes, another language another text', async () => {
    const document = invoiceDocumentOf();
    const [one, other, english] = [await pdfOf(document), await pdfOf(document), await pdfOf(document, 'en')];
    expect(Buffer.compare(one, other)).toBe(0);
    expect((await read(english)).text).toContain('Total inc VAT');
  });
});
