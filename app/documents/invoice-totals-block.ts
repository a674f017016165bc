import { accentInk } from '~/documents/accent-ink';
import { faint, ink, left, right, soft, type InvoicePage } from '~/documents/invoice-page';
import { exemptionsOf } from '~/documents/invoice-mentions';
import { paymentOfDocument, paymentWords, type InvoicePayment } from '~/documents/invoice-payment';
import { isOutsideVat } from '~/documents/invoice-table';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { formatDay } from '~/domain/calendar-format';
import { formatMoney, formatRate } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

const totalsLeft = right - 214;
const taxColumns = { base: left + 150, amount: left + 228 };

type Options = { language: Language; payment?: InvoicePayment };

/** How high the totals of a document are, to keep them on one page. */
export function totalsHeight(page: InvoicePage, document: InvoiceDocument, options: Options): number {
  const rows = isOutsideVat(document) ? 0 : 1 + document.vat.length;
  const sums = rows * 18 + 46 + paymentLines(page, document, options).length * paymentLeading;
  const taxes = rows * 16 + 2 + reasonsOf(page, document, options.language).length * 11.2;
  return Math.max(sums, taxes);
}

/** Totals on the right, VAT in detail on the left, and how it is to be paid. */
export function drawTotals(
  page: InvoicePage,
  document: InvoiceDocument,
  options: Options,
  top: number,
): void {
  const below = drawSums(page, document, options.language, top);
  drawTaxes(page, document, options.language, top);
  drawPayment(page, document, options, below);
}

function drawSums(page: InvoicePage, document: InvoiceDocument, language: Language, top: number): number {
  const t = translator(language, 'invoice');
  const { doc, text, draw, decorate, ending } = page;
  const money = (cents: number) => formatMoney({ cents, currency: document.currency }, language);
  const isPlain = isOutsideVat(document);
  const rows: [string, number][] = isPlain
    ? []
    : [
        [t('pdf.netTotal'), document.excludingVat],
        ...document.vat.map(({ vatCategory, vatRate, vat }): [string, number] => [
          vatCategory === 'S'
            ? t('pdf.vatAt', { rate: formatRate(vatRate, language) })
            : t('pdf.vatNone', { reason: t(`categories.${vatCategory}`) }),
          vat,
        ]),
      ];
  let y = top;
  for (const [label, cents] of rows) {
    draw('P', () => {
      text.line(label, totalsLeft + 12, y, { size: 9.5, colour: soft });
      ending(money(cents), right - 12, y, { size: 9.5, colour: ink });
    });
    y += 18;
  }
  decorate(() => doc.roundedRect(totalsLeft, y, right - totalsLeft, 36, 6).fill(page.accent));
  draw('P', () => {
    const look = { weight: 600 as const, colour: page.brand ? accentInk(page.accent) : '#ffffff' };
    text.line(t(isPlain ? 'pdf.total' : 'pdf.grossTotal'), totalsLeft + 12, y + 12, { size: 10.5, ...look });
    ending(money(document.includingVat), right - 12, y + 10, { size: 13.5, ...look });
  });
  return y + 46;
}

const paymentLeading = 12;

function paymentLines(
  { wrap }: InvoicePage,
  document: InvoiceDocument,
  { language, payment }: Options,
): { text: string; weight: 400 | 600 }[] {
  if (document.kind === 'credit-note') return [];
  const t = translator(language, 'invoice');
  const room = right - totalsLeft - 24;
  const due = t('pdf.payBy', { day: formatDay(document.dueOn, language) });
  const means = payment ?? paymentOfDocument(document);
  const words = means ? paymentWords(t, means) : '';
  return (
    [
      [due, 600],
      [words, 400],
    ] as const
  ).flatMap(([content, weight]) =>
    wrap(content, room, { size: 8.5, weight }).map((text) => ({ text, weight })),
  );
}

function drawPayment(page: InvoicePage, document: InvoiceDocument, options: Options, top: number): void {
  const lines = paymentLines(page, document, options);
  if (lines.length === 0) return;
  page.draw('P', () => {
    lines.forEach(({ text, weight }, index) => {
      const y = top + index * paymentLeading;
      page.text.line(text, totalsLeft + 12, y, { size: 8.5, weight, colour: soft });
    });
  });
}

function drawTaxes(page: InvoicePage, document: InvoiceDocument, language: Language, top: number): void {
  const t = translator(language, 'invoice');
  const { text, draw, ending } = page;
  const money = (cents: number) => formatMoney({ cents, currency: document.currency }, language);
  let y = top;
  if (!isOutsideVat(document)) {
    const label = { size: 8, weight: 600 as const, colour: faint };
    draw('P', () => {
      text.line(t('pdf.vatTable'), left, y, label);
      ending(t('pdf.vatBase'), taxColumns.base, y, label);
      ending(t('pdf.vatAmount'), taxColumns.amount, y, label);
    });
    y += 16;
    for (const { vatCategory, vatRate, excludingVat, vat } of document.vat) {
      draw('P', () => {
        const figures = { size: 8.5, colour: soft };
        const name = vatCategory === 'S' ? formatRate(vatRate, language) : t(`categories.${vatCategory}`);
        text.line(name, left, y, figures);
        ending(money(excludingVat), taxColumns.base, y, figures);
        ending(money(vat), taxColumns.amount, y, figures);
      });
      y += 16;
    }
  }
  const reasons = reasonsOf(page, document, language);
  if (reasons.length > 0) {
    draw('P', () => text.block({ lines: reasons, size: 8 }, left, y + 2, { colour: soft, leading: 1.4 }));
  }
}

function reasonsOf({ wrap }: InvoicePage, document: InvoiceDocument, language: Language): string[] {
  const reasons = exemptionsOf(document, language).flatMap((exemption) => exemption?.reason ?? []);
  return [...new Set(reasons)].flatMap((reason) => wrap(reason, totalsLeft - left - 24, { size: 8 }));
}
