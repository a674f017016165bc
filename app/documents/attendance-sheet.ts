import { setImmediate } from 'node:timers/promises';
import { drawHalfDay } from '~/documents/sheet-half-day';
import { drawPerson } from '~/documents/sheet-person';
import { drawSheetEnd } from '~/documents/sheet-end';
import type { SheetPages } from '~/documents/sheet-pages';
import { invoicePage, left, width, type InvoicePage } from '~/documents/invoice-page';
import { drawLetterhead, drawLetterheadFeet, letterheadBottom, letterheadInk } from '~/documents/letterhead';
import type { sheetLayouts } from '~/domain/attendance/hours-inputs';
import { pdfDocument } from '~/documents/pdf-document';
import { withEdition } from '~/documents/edition';
import type { AttendanceSheet } from '~/documents/sheet-data';
import { sheetWords } from '~/documents/sheet-words';

export type SheetLayout = (typeof sheetLayouts)[number];

/**
 * The attendance sheet of a session (feuille d'émargement) as a tagged PDF on the organization's letterhead, continued
 * over as many pages as it takes. The same sheet gives the same bytes.
 */
export async function renderAttendanceSheet(
  sheet: AttendanceSheet,
  { layout }: { layout: SheetLayout },
): Promise<Uint8Array> {
  const { language, organization, session, madeAt } = sheet;
  const words = sheetWords(language, session.timeZone);
  const { t } = words;
  const { doc, bytes } = pdfDocument({
    ...{ language, madeAt, bufferPages: true, autoFirstPage: false },
    info: { Title: t('titleFor', { title: session.title }), Author: organization.name },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const page = invoicePage(doc, root);
  let pages = 0;
  const begin = (subtitle: string, continued = false) => {
    doc.addPage();
    pages += 1;
    drawLetterhead(page, organization, language, pages === 1);
    const title = continued ? t('continued') : t(layout === 'blank' ? 'blankTitle' : 'title');
    return drawTitle(page, sheet, { title, subtitle, first: pages === 1, continued });
  };
  const all: SheetPages = { page, sheet, words, begin };
  if (layout === 'people') {
    for (const person of peopleOf(sheet)) {
      drawPerson(all, person);
      await setImmediate();
    }
  } else {
    for (const halfDay of sheet.halfDays) {
      drawHalfDay(all, halfDay, layout === 'blank');
      // Others are served between the pages of a long sheet.
      await setImmediate();
    }
  }
  if (pages === 0) begin(t('nobody'));
  if (layout !== 'blank') drawSheetEnd(all);
  const subject = t(layout === 'blank' ? 'blankFoot' : 'foot', {
    title: session.title,
    at: words.instant(madeAt),
  });
  drawLetterheadFeet(page, organization, language, withEdition(subject, language, sheet.edition));
  root.end();
  doc.end();
  return bytes;
}

function peopleOf({ halfDays }: AttendanceSheet): { participantId: string; name: string }[] {
  const names = new Map(
    halfDays.flatMap(({ rows }) => rows.map((row) => [row.participantId, row.name] as const)),
  );
  return [...names].map(([participantId, name]) => ({ participantId, name }));
}

function drawTitle(
  page: InvoicePage,
  { organization, session }: AttendanceSheet,
  {
    title,
    subtitle,
    first,
    continued,
  }: { title: string; subtitle: string; first: boolean; continued: boolean },
): number {
  const { text, draw, decorate } = page;
  const tell = (kind: string, work: () => void) => (continued ? decorate(work) : draw(kind, work));
  let y = letterheadBottom;
  tell(first ? 'H1' : 'H2', () => {
    const look = { size: continued ? 12 : 20, weight: 600 as const, colour: letterheadInk(organization) };
    text.line(title, left, y, { ...look, spacing: -0.3 });
    y += continued ? 17 : 28;
  });
  tell('P', () => {
    y = page.paragraph(session.title, left, y, width, { size: 12.5, weight: 600 });
    const parts = [session.courseTitle, subtitle].filter(Boolean).join(' · ');
    y = page.paragraph(parts, left, y + 1, width, { size: 9.5, colour: '#474e55' });
  });
  return y + 8;
}
