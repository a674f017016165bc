import { legible } from '~/documents/certificate-parts';
import {
  faint,
  footTop,
  hairline,
  ink,
  left,
  right,
  soft,
  width,
  type InvoicePage,
} from '~/documents/invoice-page';
import type { SheetOrganization } from '~/documents/sheet-data';
import { formatActivityDeclaration } from '~/domain/organizations/activity-declaration';
import { translator, type Language } from '~/locales/translator';

/** Where a page's own content begins under the letterhead. */
export const letterheadBottom = 108;

/** Logo or name, address and registrations of whoever issues the document; read aloud on the first page only. */
export function drawLetterhead(
  page: InvoicePage,
  organization: SheetOrganization,
  language: Language,
  first: boolean,
): void {
  const { doc, draw, decorate, text } = page;
  const tell = (kind: string, work: () => void) => (first ? draw(kind, work) : decorate(work));
  decorate(() => doc.rect(0, 0, doc.page.width, 6).fill(organization.accentColour));
  const { logo, name } = organization;
  if (logo) {
    tell('P', () => doc.image(Buffer.from(logo), left, 34, { fit: [150, 46], valign: 'center' }));
  } else {
    tell('P', () => {
      const sender = text.fit(name, 220, { size: 17, weight: 600 }, { lines: 2, smallest: 11 });
      text.block(sender, left, 38, { weight: 600, colour: ink });
    });
  }
  tell('P', () => {
    let y = 34;
    if (logo) {
      page.ending(name, right, y, { size: 9, weight: 600, colour: ink });
      y += 12.5;
    }
    for (const line of particulars(organization, language)) {
      const { size } = text.fit(line, 250, { size: 8 }, { lines: 1, smallest: 5 });
      page.ending(line, right, y, { size, colour: soft });
      y += 11;
    }
  });
}

function particulars(organization: SheetOrganization, language: Language): string[] {
  const t = translator(language, 'sheets');
  const { street, postalCode, city, siret, activityDeclaration } = organization;
  const number = activityDeclaration && formatActivityDeclaration(activityDeclaration);
  return [
    street,
    `${postalCode} ${city}`.trim(),
    siret ? t('siret', { siret: grouped(siret) }) : '',
    number ? t('declaration', { number }) : '',
  ].filter(Boolean);
}

/** `303 265 045 00017` */
function grouped(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

/** The foot of every page: the legal mention (F6), what the document is, and which page of how many. */
export function drawLetterheadFeet(
  page: InvoicePage,
  organization: SheetOrganization,
  language: Language,
  subject: string,
): void {
  const t = translator(language, 'sheets');
  const { doc, wrap, text, ending } = page;
  const { activityDeclaration, activityPrefecture } = organization;
  const number = activityDeclaration && formatActivityDeclaration(activityDeclaration);
  const mention = number
    ? t(activityPrefecture ? 'mentionAt' : 'mention', { number, prefecture: activityPrefecture ?? '' })
    : '';
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    page.decorate(() => {
      doc.moveTo(left, footTop).lineTo(right, footTop).lineWidth(0.6).stroke(hairline);
      const lines = [subject, mention].filter(Boolean).flatMap((line) => wrap(line, width - 70, { size: 7 }));
      text.block({ lines: lines.slice(0, 4), size: 7 }, left, footTop + 8, { colour: faint, leading: 1.4 });
      ending(t('page', { page: index + 1, pages: count }), right, footTop + 8, { size: 7, colour: faint });
    });
  }
  doc.switchToPage(start + count - 1);
}

/** The organization's colour where it can be read on white. */
export const letterheadInk = ({ accentColour }: SheetOrganization): string => legible(accentColour);
