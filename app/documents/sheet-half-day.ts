import { faint, footTop, ink, left, width } from '~/documents/invoice-page';
import type { SheetPages } from '~/documents/sheet-pages';
import { drawFacts } from '~/documents/sheet-facts';
import type { SheetHalfDay, SheetRow } from '~/documents/sheet-data';
import { drawMarkAt, drawSheetTable, nameLook, sheetColumns, small, tiny } from '~/documents/sheet-table';
import type { SheetCell } from '~/documents/sheet-table';

/** Lines for people whom nobody expected. */
const spareLines = 3;

/**
 * One half-day: its facts, a row for each participant, and the trainers' counter-signatures; `blank` leaves room for
 * all that is signed or recorded, to be filled in by hand.
 */
export function drawHalfDay(pages: SheetPages, halfDay: SheetHalfDay, blank: boolean): void {
  const { page, sheet, words, begin } = pages;
  const { t, minutes } = words;
  const { session, trainers } = sheet;
  const subtitle = `${words.day(halfDay)}, ${words.times(halfDay)}`;
  const { place } = session;
  const signed = halfDay.rows.filter(({ signature }) => signature !== null).length;
  const facts = [
    [t('facts.day'), words.day(halfDay)],
    [t('facts.times'), t('facts.timesIn', { times: words.times(halfDay), zone: session.timeZone })],
    [t('facts.planned'), minutes(halfDay.plannedMinutes)],
    [t('facts.mode'), [t(`modes.${session.mode}`), place].filter(Boolean).join(', ')],
    [t('facts.trainers'), trainers.join(', ') || t('facts.noTrainer')],
    ...(blank
      ? []
      : [[t('facts.signatures'), t('facts.signed', { count: signed, of: halfDay.rows.length })] as const]),
  ] as const;
  let y = drawFacts(page, facts, begin('')) + 18;
  if (session.cancelReason !== null) {
    page.draw('P', () => {
      const text = t('cancelled', { reason: session.cancelReason });
      y = page.paragraph(text, left, y, width, { size: 9, weight: 600, colour: '#8f1d2c' }) + 8;
    });
  }
  const rows = blank
    ? [
        ...halfDay.rows.map((row) => [{ lines: [{ text: row.name, look: nameLook }] }, empty, empty]),
        ...spare(),
      ]
    : halfDay.rows.map((row) => [nameCell(row, pages), words.signatureCell(row), words.presenceCell(row)]);
  const titles = blank
    ? [t('columns.participant'), t('columns.signature'), t('columns.remarks')]
    : [t('columns.participant'), t('columns.signature'), t('columns.presence')];
  const height = countersigningHeight(halfDay, blank);
  const nextPage = () => begin(subtitle, true) + 6;
  y = drawSheetTable(page, sheetColumns(titles), rows, {
    ...{ top: y, nextPage, rest: height + 16 },
    ...(blank && { smallest: 38, ruled: true }),
  });
  if (y + height + 16 > footTop - 8) y = nextPage();
  drawCountersigning(pages, halfDay, y + 16, blank);
}

const empty: SheetCell = { lines: [] };
const spare = (): SheetCell[][] => Array.from({ length: spareLines }, () => [empty, empty, empty]);

function nameCell({ name, remote }: SheetRow, { words, sheet }: SheetPages): SheetCell {
  const way =
    sheet.session.mode === 'mixed' ? words.attendance(`attends.${remote ? 'remote' : 'in-person'}`) : '';
  return {
    lines: [{ text: name, look: nameLook }, ...(way ? [{ text: way, look: small }] : [])],
  };
}

/** How high one counter-signature is, with its mark. */
const countersigned = 84;

function countersigningHeight({ countersignatures }: SheetHalfDay, blank: boolean): number {
  if (blank) return 92;
  return 18 + Math.max(1, Math.ceil(countersignatures.length / 2)) * countersigned;
}

function drawCountersigning(
  { page, words, sheet }: SheetPages,
  { countersignatures }: SheetHalfDay,
  top: number,
  blank: boolean,
): void {
  const { doc, draw, decorate, text, paragraph } = page;
  const { t } = words;
  draw('P', () => text.line(t('countersigning'), left, top, { size: 9.5, weight: 600, colour: ink }));
  if (blank) {
    draw('P', () => {
      paragraph(t('countersigningBlank', { names: sheet.trainers.join(', ') }), left, top + 14, width, small);
    });
    decorate(() =>
      doc
        .roundedRect(left, top + 30, width / 2 - 10, 58, 5)
        .lineWidth(0.7)
        .stroke('#c3cbc7'),
    );
    return;
  }
  if (countersignatures.length === 0) {
    draw('P', () => paragraph(t('notCountersigned'), left, top + 15, width, { size: 8.5, colour: faint }));
    return;
  }
  countersignatures.forEach((signature, index) => {
    const x = left + (index % 2) * (width / 2);
    let y = top + 16 + Math.floor(index / 2) * countersigned;
    const { mark } = signature;
    if (mark) decorate(() => drawMarkAt(doc, mark, x, y + 15));
    draw('P', () => {
      text.line(signature.name, x, y, nameLook);
      y += mark ? 52 : 14;
      const room = width / 2 - 12;
      const at = words.instant(signature.signedAt);
      y = paragraph(t('countersigned', { at }), x, y, room, small);
      paragraph(t('fingerprint', { hash: signature.statementHash.slice(0, 16) }), x, y, room, tiny);
    });
  });
}
