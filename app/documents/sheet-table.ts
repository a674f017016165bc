import { markField, markPath, type DrawnMark } from '~/domain/attendance/drawn-mark';
import { faint, footTop, ink, left, right, width, type InvoicePage } from '~/documents/invoice-page';
import type { TextLook } from '~/documents/pdf-text';

export type SheetLine = { text: string; look: TextLook };

/** What stands in one field of a row: a drawn mark above lines, or nothing, to be filled in by hand. */
export type SheetCell = { mark?: DrawnMark | null; lines: readonly SheetLine[] };

export type SheetColumn = { title: string; width: number };

const markHeight = 34;
const markWidth = (markHeight * markField.width) / markField.height;
const leading = 1.38;
const inset = 8;

export const nameLook = { size: 9.5, weight: 600 as const, colour: ink };
export const small = { size: 8, colour: '#474e55' };
export const tiny = { size: 6.8, colour: faint };

/** The columns of a half-day's or a participant's table: who or when, the signature, presence. */
export const sheetColumns = (titles: readonly string[]): SheetColumn[] =>
  titles.map((title, index) => ({ title, width: [168, 188][index] ?? width - 168 - 188 }));

type Laid = { cells: { mark: DrawnMark | null; lines: SheetLine[] }[]; height: number };

/**
 * Rows as a tagged table over as many pages as it takes: a row is never cut, and each page names the columns again.
 * `nextPage` begins a page and returns its top; `rest` is the height of what must follow the last row. Returns where
 * the table ends.
 */
export function drawSheetTable(
  page: InvoicePage,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  place: { top: number; nextPage: () => number; rest: number; smallest?: number; ruled?: boolean },
): number {
  const { doc, root, decorate } = page;
  const { nextPage, rest, smallest = 0, ruled = false } = place;
  const table = doc.struct('Table');
  root.add(table);
  const starts = columns.map((_, index) =>
    columns.slice(0, index).reduce((x, column) => x + column.width, left),
  );
  const head = (y: number) =>
    columns.map(({ title }, index) => () => {
      page.text.line(title, starts[index] ?? left, y, { size: 7.5, weight: 600, colour: faint });
    });
  let { top: y } = place;
  table.add(
    doc.struct(
      'TR',
      {},
      head(y).map((work) => doc.struct('TH', {}, work)),
    ),
  );
  y += 15;
  page.rule(y);
  rows.forEach((cells, index) => {
    const row = layOut(page, columns, cells, smallest);
    const isLast = index === rows.length - 1;
    if (y + row.height + (isLast ? rest : 0) > footTop - 8) {
      y = nextPage();
      decorate(() => head(y).forEach((work) => work()));
      y += 15;
      page.rule(y);
    }
    const top = y;
    const drawn = row.cells.map((cell, column) =>
      doc.struct('TD', {}, () => drawCell(page, cell, starts[column] ?? left, top)),
    );
    table.add(doc.struct('TR', {}, drawn));
    y += row.height;
    if (ruled) decorate(() => drawBoxes(page, starts.slice(1), top, row.height));
    page.rule(y);
  });
  table.end();
  return y;
}

function layOut(
  page: InvoicePage,
  columns: readonly SheetColumn[],
  cells: readonly SheetCell[],
  smallest: number,
): Laid {
  const laid = cells.map(({ mark = null, lines }, index) => {
    const room = (columns[index]?.width ?? 0) - inset;
    const wrapped = lines.flatMap(({ text, look }) =>
      page.wrap(text, room, look).map((line) => ({ text: line, look })),
    );
    return { mark, lines: wrapped };
  });
  const heights = laid.map(({ mark, lines }) => (mark ? markHeight + 2 : 0) + heightOf(lines));
  return { cells: laid, height: Math.max(smallest, 14 + Math.max(...heights)) };
}

const heightOf = (lines: readonly SheetLine[]) =>
  lines.reduce((total, { look }) => total + look.size * leading, 0);

function drawCell(page: InvoicePage, { mark, lines }: Laid['cells'][number], x: number, top: number): void {
  let y = top + 7;
  if (mark) {
    drawMarkAt(page.doc, mark, x, y);
    y += markHeight + 2;
  }
  for (const { text, look } of lines) {
    page.text.line(text, x, y, look);
    y += look.size * leading;
  }
}

/** A mark in its field, at most as wide as it is drawn on a device. */
export function drawMarkAt(doc: PDFKit.PDFDocument, mark: DrawnMark, x: number, y: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(markWidth / markField.width);
  doc.path(markPath(mark)).lineWidth(5).lineCap('round').lineJoin('round').stroke('#1d2b4f');
  doc.restore();
}

/** The lines between fields that are filled in by hand. */
function drawBoxes({ doc }: InvoicePage, starts: readonly number[], top: number, height: number): void {
  for (const x of [...starts.map((start) => start - inset / 2), right]) {
    doc
      .moveTo(x, top)
      .lineTo(x, top + height)
      .lineWidth(0.6)
      .stroke('#c3cbc7');
  }
}
