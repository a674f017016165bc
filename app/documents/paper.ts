import { footTop, ink, invoicePage, left, soft, width, type InvoicePage } from '~/documents/invoice-page';
import { drawLetterhead, drawLetterheadFeet, letterheadBottom, letterheadInk } from '~/documents/letterhead';
import { pdfDocument } from '~/documents/pdf-document';
import type { TextLook } from '~/documents/pdf-text';
import type { SheetOrganization } from '~/documents/sheet-data';
import { drawFacts } from '~/documents/sheet-facts';
import { drawSheetTable, small, type SheetCell, type SheetColumn } from '~/documents/sheet-table';
import type { Language } from '~/locales/translator';

export type PaperLook = {
  language: Language;
  organization: SheetOrganization;
  /** Of the file and of its first page. */
  title: string;
  /** What the foot of each page says. */
  subject: string;
  madeAt: Date;
};

const bottom = footTop - 8;

/** A document written from top to bottom on the organization's letterhead, over as many pages as it takes. */
export function openPaper({ language, organization, title, subject, madeAt }: PaperLook) {
  const { doc, bytes } = pdfDocument({
    ...{ language, madeAt, bufferPages: true },
    info: { Title: title, Author: organization.name },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const page: InvoicePage = invoicePage(doc, root);
  drawLetterhead(page, organization, language, true);
  let y = letterheadBottom;

  function nextPage(): number {
    doc.addPage();
    drawLetterhead(page, organization, language, false);
    y = letterheadBottom;
    return y;
  }

  /** Begins a page where less than so much is left of this one. */
  function need(height: number): void {
    if (y + height > bottom) nextPage();
  }

  function head(subtitle = ''): void {
    page.draw('H1', () => {
      const look = { size: 20, weight: 600 as const, colour: letterheadInk(organization), spacing: -0.3 };
      const fitted = page.text.fit(title, width, look, { lines: 2, smallest: 14 });
      y = page.text.block(fitted, left, y, { ...look, leading: 1.2 }) + 4;
    });
    if (subtitle) text(subtitle, { size: 10.5, colour: soft });
    y += 8;
  }

  function heading(words: string): void {
    need(70);
    y += 12;
    page.draw('H2', () => {
      y = page.paragraph(words, left, y, width, { size: 12, weight: 600, colour: ink }) + 4;
    });
  }

  /** A paragraph, its lines kept, cut between lines where the page ends. */
  function text(words: string, look: TextLook & { leading?: number } = small, x = left): void {
    const room = width - (x - left);
    const lines = words.split('\n').flatMap((line) => page.wrap(line, room, look));
    const leading = look.leading ?? 1.4;
    for (let from = 0; from < lines.length;) {
      need(look.size * leading);
      const room = Math.max(1, Math.floor((bottom - y) / (look.size * leading)));
      const some = lines.slice(from, from + room);
      page.draw('P', () => {
        y = page.text.block({ lines: some, size: look.size }, x, y, { ...look, leading });
      });
      from += some.length;
    }
  }

  function facts(named: readonly (readonly [string, string])[], perLine = 3): void {
    need(70);
    y = drawFacts(page, named, y, perLine) + 14;
  }

  function table(columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): void {
    need(60);
    y = drawSheetTable(page, columns, rows, { top: y, nextPage: () => nextPage() + 6, rest: 0 }) + 12;
  }

  function space(height: number): void {
    y += height;
  }

  /** Draws with the page itself from where the text stands; `work` returns where it goes on. */
  function place(height: number, work: (page: InvoicePage, top: number) => number): void {
    need(height);
    y = work(page, y);
  }

  function end(): Promise<Uint8Array> {
    drawLetterheadFeet(page, organization, language, subject);
    root.end();
    doc.end();
    return bytes;
  }

  return { head, heading, text, facts, table, space, place, need, end };
}

export type Paper = ReturnType<typeof openPaper>;

/** A field of a table that holds text, line by line. */
export const cell = (...lines: (string | { text: string; look: TextLook })[]): SheetCell => ({
  lines: lines
    .filter((line) => (typeof line === 'string' ? line : line.text) !== '')
    .map((line) => (typeof line === 'string' ? { text: line, look: small } : line)),
});
