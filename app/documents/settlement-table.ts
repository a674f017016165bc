import { toCsv, type CsvCell } from '~/domain/csv-writer';
import { formatInstant } from '~/domain/calendar-format';
import type { SettlementPart } from '~/domain/proof/settlement-part';
import { translator, type Language } from '~/locales/translator';

/** The settlement line by line with its reasons, as a table that spreadsheets open; euros without VAT. */
export function renderSettlementTable(
  { people }: SettlementPart,
  { language, timeZone }: { language: Language; timeZone: string },
): string {
  const t = translator(language, 'funding');
  const head = [
    ...[t('people.name'), t('csv.kind'), t('line.what'), t('csv.date')],
    ...[t('csv.plannedMinutes'), t('csv.deliveredMinutes'), t('csv.fundableMinutes')],
    ...[t('csv.delivered'), t('csv.opco'), t('line.reason')],
  ];
  const euros = (cents: number | null) =>
    cents === null ? '' : (cents / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.');
  const rows = people.flatMap(({ name, lines }) =>
    lines.map((line): CsvCell[] => [
      ...[name, t(`csv.${line.kind}`), line.what],
      line.at ? formatInstant(new Date(line.at), language, timeZone) : '',
      ...[line.planned, line.delivered, line.fundable],
      ...[euros(line.deliveredCents), euros(line.opcoCents), t(`lines.${line.reason}`)],
    ]),
  );
  return toCsv([head, ...rows], { separator: ';', byteOrderMark: true });
}
