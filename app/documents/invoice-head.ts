import { legible } from '~/documents/certificate-parts';
import {
  accent,
  faint,
  ink,
  left,
  right,
  soft,
  tint,
  width,
  type InvoiceBrand,
  type InvoicePage,
} from '~/documents/invoice-page';
import type { InvoiceDocument, InvoiceParty } from '~/domain/billing/invoice';
import { periodWords } from '~/domain/billing/invoice-words';
import { formatDay } from '~/domain/calendar-format';
import { countryName } from '~/documents/invoice-country';
import { formatMoney } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

/** The head of the first page: mark, title, seller and buyer, dates. Returns where the lines may begin. */
export function drawHead(page: InvoicePage, document: InvoiceDocument, language: Language): number {
  const t = translator(language, 'invoice');
  const { doc, text, draw, decorate, ending } = page;
  if (page.brand) drawBrand(page, page.brand);
  else {
    decorate(() => drawMark(doc, left - 4, 46, 30));
    draw('P', () =>
      text.line('Assidu', left + 33, 49, { size: 19, weight: 600, colour: ink, spacing: -0.3 }),
    );
  }
  const kind = t(`kinds.${document.kind}`);
  draw('H1', () => {
    const title = text.fit(kind, 330, { size: 25, weight: 600 }, { lines: 1, smallest: 14 });
    const look = { size: title.size, weight: 600 as const, colour: legible(page.accent), spacing: -0.4 };
    ending(kind, right, 46 + (25 - title.size) / 2, look);
    ending(t('pdf.number', { number: document.number }), right, 79, { size: 11, weight: 600, colour: soft });
  });
  const column = width / 2 + 12;
  const below = Math.max(
    drawParty(page, document.seller, t('pdf.seller'), left, language),
    drawParty(page, document.buyer, t('pdf.buyer'), left + column, language),
  );
  return drawFacts(page, document, language, below + 20);
}

/** An organization's logo, or its name where it has none that a PDF can hold. */
function drawBrand(
  { doc, draw, decorate, text }: InvoicePage,
  { name, accentColour, logo }: InvoiceBrand,
): void {
  decorate(() => doc.rect(0, 0, doc.page.width, 6).fill(accentColour));
  if (logo) {
    draw('P', () => doc.image(Buffer.from(logo), left, 40, { fit: [150, 56], valign: 'center' }));
    return;
  }
  draw('P', () => {
    const sender = text.fit(name, 200, { size: 19, weight: 600 }, { lines: 2, smallest: 11 });
    text.block(sender, left, 47, { weight: 600, colour: ink });
  });
}

/** Assidu's two half discs. The lighter is a colour of its own: nothing here is transparent. */
export function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 32);
  doc.path('M15.2 8A10.6 10.6 0 0 0 15.2 29.2Z').fill(accent);
  doc.path('M16.8 2.8A10.6 10.6 0 0 1 16.8 24Z').fill('#79afa7');
  doc.restore();
}

function drawParty(
  { draw, text, paragraph }: InvoicePage,
  party: InvoiceParty,
  label: string,
  x: number,
  language: Language,
): number {
  const t = translator(language, 'invoice');
  const room = width / 2 - 12;
  let y = 124;
  draw('P', () => {
    text.line(label, x, y, { size: 8.5, weight: 600, colour: faint });
    y = paragraph(party.name, x, y + 16, room, { size: 11.5, weight: 600, colour: ink }) + 2;
    const address = [
      party.street,
      `${party.postalCode} ${party.city}`.trim(),
      countryName(party.country, language),
    ];
    for (const line of address) y = paragraph(line, x, y, room, { size: 9.5, colour: soft });
  });
  const siret = party.siret ? t('pdf.siret', { siret: grouped(party.siret) }) : null;
  const siren = party.siren ? t('pdf.siren', { siren: grouped(party.siren) }) : null;
  const ids = [
    siren,
    siret,
    party.vatNumber ? t('pdf.vatNumber', { number: party.vatNumber }) : null,
    party.email,
  ].filter((one): one is string => Boolean(one));
  if (ids.length > 0) {
    draw('P', () => {
      y += 5;
      for (const line of ids) y = paragraph(line, x, y, room, { size: 8.5, colour: faint });
    });
  }
  return y;
}

function drawFacts(page: InvoicePage, document: InvoiceDocument, language: Language, top: number): number {
  const { doc, draw, decorate, wrap, text } = page;
  const t = translator(language, 'invoice');
  const amount = formatMoney({ cents: document.includingVat, currency: document.currency }, language);
  const { credits, period, kind } = document;
  const day = (of: string) => formatDay(of, language).replace(/\s/g, '\u00a0');
  const facts: [string, string][] = [[t('pdf.issuedOn'), day(document.issuedOn)]];
  if (credits) {
    const of = t('pdf.correctsOf', { number: credits.number, day: day(credits.issuedOn) });
    facts.push([t('pdf.corrects'), of]);
  } else facts.push([t('pdf.dueOn'), day(document.dueOn)]);
  if (period) facts.push([t('pdf.period'), periodWords(t, period, language)]);
  const reference = document.sale?.buyerReference;
  if (reference) facts.push([t('pdf.agreement'), reference]);
  facts.push([kind === 'credit-note' ? t('pdf.credited') : t('pdf.toPay'), amount]);
  const columns = columnsOf(page, facts);
  const values = facts.map(([, value], index) => wrap(value, columns[index]?.room ?? 0, valueLook));
  const height = 34 + 13.3 * Math.max(...values.map((lines) => lines.length));
  decorate(() => doc.roundedRect(left, top, width, height, 6).fill(tint));
  facts.forEach(([label], index) => {
    draw('P', () => {
      const x = columns[index]?.x ?? left;
      text.line(label, x, top + 11, labelLook);
      const colour = index === facts.length - 1 ? legible(page.accent) : ink;
      text.block({ lines: values[index] ?? [], size: 9.5 }, x, top + 25, {
        ...valueLook,
        colour,
        leading: 1.4,
      });
    });
  });
  return top + height + 24;
}

const labelLook = { size: 8, weight: 600 as const, colour: faint };
const valueLook = { size: 9.5, weight: 600 as const };
const inset = 14;

/** As wide as each fact needs, evenly apart, or columns of one width where all of them together need too much. */
function columnsOf({ text }: InvoicePage, facts: readonly (readonly [string, string])[]) {
  const room = width - 2 * inset;
  const needs = facts.map(([label, value]) =>
    Math.max(text.widthOf(label, labelLook), text.widthOf(value, valueLook)),
  );
  const gap = (room - needs.reduce((total, one) => total + one, 0)) / Math.max(1, facts.length - 1);
  const isTight = gap < 12;
  let x = left + inset;
  return needs.map((need) => {
    const column = { x, room: isTight ? room / facts.length - 12 : need + 1 };
    x += isTight ? room / facts.length : need + Math.min(gap, 64);
    return column;
  });
}

/** `303 265 045 00017`: a SIREN or SIRET in the groups it is read in. */
function grouped(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1\u00a0$2\u00a0$3\u00a0$4').trim();
}
