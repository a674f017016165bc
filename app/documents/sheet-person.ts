import type { SheetPages } from '~/documents/sheet-pages';
import { drawFacts } from '~/documents/sheet-facts';
import type { SheetHalfDay } from '~/documents/sheet-data';
import { drawSheetTable, nameLook, sheetColumns, small } from '~/documents/sheet-table';
import type { SheetCell } from '~/documents/sheet-table';

/** One participant: each of their half-days with its counter-signature, and what they come to. */
export function drawPerson(
  { page, sheet, words, begin }: SheetPages,
  { participantId, name }: { participantId: string; name: string },
): void {
  const { t, minutes } = words;
  const { session, trainers } = sheet;
  const own = sheet.halfDays.flatMap((halfDay) => {
    const row = halfDay.rows.find((one) => one.participantId === participantId);
    return row ? [{ halfDay, row }] : [];
  });
  const planned = own.reduce((total, { halfDay }) => total + halfDay.plannedMinutes, 0);
  const attended = own.reduce((total, { row }) => total + row.attendedMinutes, 0);
  const facts = [
    [t('facts.participant'), name],
    [t('facts.planned'), minutes(planned)],
    [t('facts.attended'), minutes(attended)],
    [t('facts.mode'), [t(`modes.${session.mode}`), session.place].filter(Boolean).join(', ')],
    [t('facts.trainers'), trainers.join(', ') || t('facts.noTrainer')],
    [t('facts.zone'), session.timeZone],
  ] as const;
  const top = drawFacts(page, facts, begin('')) + 18;
  const rows = own.map(({ halfDay, row }) => [
    halfDayCell(halfDay, words),
    words.signatureCell(row),
    words.presenceCell(row),
  ]);
  const titles = [t('columns.halfDay'), t('columns.signature'), t('columns.presence')];
  const nextPage = () => begin(name, true) + 6;
  drawSheetTable(page, sheetColumns(titles), rows, { top, nextPage, rest: 0 });
}

function halfDayCell(halfDay: SheetHalfDay, words: SheetPages['words']): SheetCell {
  const { t } = words;
  const closing = halfDay.countersignatures.map(({ name, signedAt }) =>
    t('countersignedBy', { name, at: words.instant(signedAt) }),
  );
  const lines = [
    `${words.times(halfDay)}, ${words.minutes(halfDay.plannedMinutes)}`,
    ...(closing.length > 0 ? closing : [t('notCountersigned')]),
  ];
  return {
    lines: [{ text: words.day(halfDay), look: nameLook }, ...lines.map((text) => ({ text, look: small }))],
  };
}
