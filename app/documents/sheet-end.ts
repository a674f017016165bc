import { footTop, left, right, width, ink, faint } from '~/documents/invoice-page';
import type { SheetPages } from '~/documents/sheet-pages';
import type { SheetCorrection } from '~/documents/sheet-data';
import { small } from '~/documents/sheet-table';
import type { SheetWords } from '~/documents/sheet-words';

const fields = [
  'attends',
  'absence',
  'lateMinutes',
  'earlyMinutes',
  'unsignedReason',
  'note',
  'documentFileId',
] as const;

type Field = (typeof fields)[number];

/** Where the sheet ends: corrections with their reasons, and the fingerprints that tie it to the evidence. */
export function drawSheetEnd({ page, sheet, words, begin }: SheetPages): void {
  const { t } = words;
  const { corrections, proof } = sheet;
  let y = begin(t('end.subtitle')) + 10;
  page.draw('H2', () =>
    page.text.line(t('end.corrections'), left, y, { size: 12, weight: 600, colour: ink }),
  );
  y += 20;
  if (corrections.length === 0) {
    page.draw('P', () => {
      y = page.paragraph(t('end.noCorrection'), left, y, width, small);
    });
  }
  for (const correction of corrections) {
    const head = t('end.corrected', {
      ...{ person: correction.person, by: correction.by, at: words.instant(correction.correctedAt) },
      halfDay: `${words.day(correction.halfDay)}, ${words.times(correction.halfDay)}`,
    });
    const lines = [...changesOf(correction, words), t('end.reason', { reason: correction.reason })];
    const wrapped = lines.flatMap((line) => page.wrap(line, width, small));
    const heading = page.wrap(head, width, { size: 8.5, weight: 600 });
    const height = heading.length * 12 + wrapped.length * 11.2 + 12;
    if (y + height > footTop - 8) y = begin(t('end.subtitle'), true) + 10;
    page.draw('P', () => {
      y = page.text.block({ lines: heading, size: 8.5 }, left, y, { weight: 600, colour: ink, leading: 1.4 });
      y = page.text.block({ lines: wrapped, size: 8 }, left, y + 1, { ...small, leading: 1.4 });
    });
    y += 10;
  }
  const proofHeight = 150;
  if (y + proofHeight > footTop - 8) y = begin(t('end.subtitle'), true);
  y += 16;
  page.rule(y, left, right);
  y += 16;
  page.draw('H2', () => page.text.line(t('end.proof'), left, y, { size: 12, weight: 600, colour: ink }));
  y += 20;
  page.draw('P', () => {
    y = page.paragraph(t('end.proofText'), left, y, width, small) + 8;
  });
  const hashes = [
    [t('end.head', { count: proof.records }), proof.headHash],
    [t('end.statements', { count: proof.signatures }), proof.statementsHash],
  ] as const;
  for (const [label, hash] of hashes) {
    page.draw('P', () => {
      page.text.line(label, left, y, { size: 8, weight: 600, colour: faint });
      page.text.line(hash, left, y + 12, { size: 9, colour: ink });
    });
    y += 32;
  }
}

function changesOf({ before, after }: SheetCorrection, words: SheetWords): string[] {
  const { t, attendance } = words;
  return fields
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) =>
      t('end.change', {
        field: attendance(`corrections.fields.${field}`),
        before: valueOf(field, before[field], words),
        after: valueOf(field, after[field], words),
      }),
    );
}

function valueOf(
  field: Field,
  value: unknown,
  { attendance, minutes, absence, unsigned }: SheetWords,
): string {
  if (value === null || value === undefined || value === '' || value === 0)
    return attendance('corrections.nothing');
  if (field === 'documentFileId') return attendance('corrections.documentJoined');
  if (typeof value === 'number') return minutes(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field === 'absence') return absence(text);
  if (field === 'unsignedReason') return unsigned(text);
  if (field === 'attends' && (text === 'remote' || text === 'in-person'))
    return attendance(`attends.${text}`);
  return text;
}
