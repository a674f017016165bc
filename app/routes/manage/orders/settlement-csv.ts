import type { LoaderFunctionArgs } from '@remix-run/node';
import type { CsvCell } from '~/domain/csv-writer';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { wordsFor } from '~/http/words.server';
import { getSettlementLines } from '~/use-cases/funding/get-settlement-lines.server';

/** The lines of an order's settlement as CSV, with the records behind; amounts in euros without VAT, instants in ISO 8601. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const t = wordsFor(args.request, 'funding');
  const orderId = idParam(args, 'orderId');
  const { lines, number, asOf, kept } = await getSettlementLines(actor, { orderId, evidence: true }, { now });
  const header = [
    ...[t('people.name'), t('csv.kind'), t('line.what'), t('csv.module'), t('csv.date')],
    ...[t('csv.plannedMinutes'), t('csv.deliveredMinutes'), t('csv.fundableMinutes')],
    ...[t('csv.delivered'), t('csv.opco'), t('line.reason'), t('csv.provisional'), t('csv.agreements')],
    ...[t('csv.enrolmentId'), t('csv.recordId'), t('csv.sessionId'), t('csv.evidence'), t('csv.asOf')],
    ...[t('csv.keptAt'), t('csv.keptHash'), t('csv.keptDiffers')],
  ];
  const rows = lines.map((line): CsvCell[] => [
    ...[line.name, t(`csv.${line.kind}`), line.title, line.module],
    line.halfDay?.startsAt ?? line.completedAt,
    ...[line.planned, line.delivered, line.fundable],
    ...[(line.deliveredCents / 100).toFixed(2), (line.opcoCents / 100).toFixed(2)],
    ...[t(`lines.${line.reason}`), line.provisional ? t('csv.yes') : t('csv.no'), line.agreements.join(' ')],
    ...[line.enrolmentId, line.id, line.halfDay?.sessionId ?? null, line.evidence.join(' '), asOf],
    ...[kept?.settledAt ?? null, kept?.hash ?? null, kept && (kept.differs ? t('csv.yes') : t('csv.no'))],
  ]);
  return csvResponse(`${t('csv.file', { number })}.csv`, header, [rows]);
}
