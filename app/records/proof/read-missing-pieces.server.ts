import { halfDayWords } from '~/domain/attendance/half-day-words';
import { takesPlace } from '~/domain/funding/order-moments';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { carriedOut } from '~/domain/proof/order-file';
import { missingPiecesOf, type MissingPiece } from '~/domain/proof/missing-pieces';
import type { Tx } from '~/platform/tenancy.server';
import { keyOfIssued } from '~/records/proof/issued-documents.server';
import type { OrderFile } from '~/records/proof/read-order-file.server';

type Issued = Pick<ReadonlyMap<string, unknown>, 'has'>;

type Lacking = { issued: Issued; now: Date; only?: string | null | undefined };

/** What an order's complete file still lacks, of all its people or of one. One query. */
export async function readMissingPieces(
  tx: Tx,
  file: OrderFile,
  { issued, now, only }: Lacking,
): Promise<MissingPiece[]> {
  const { organizationId, order } = file;
  const invoices = await tx.saleInvoice.findMany({
    where: { organizationId, orderId: order.id, creditsId: null },
    select: { payer: true },
  });
  return missingPiecesIn(file, { issued, invoices, now, only });
}

/** As {@link readMissingPieces}, of an order's invoices by who is to pay them. */
export function missingPiecesIn(
  file: OrderFile,
  { issued, invoices, now, only }: Lacking & { invoices: readonly { payer: string }[] },
): MissingPiece[] {
  const { order, content, facts, settlement, language } = file;
  const people = file.people.filter((person) => !only || person.participantId === only);
  const nameOf = new Map(people.map(({ enrolmentId, name }) => [enrolmentId, name]));
  const pays = (who: string) => invoices.some(({ payer }) => payer === who);
  return missingPiecesOf({
    ...{ today: file.today, endsOn: file.endsOn, accepted: order.acceptedAt !== null },
    ...{ funded: content.funding.kind === 'opco', signatory: file.signatory !== null },
    agreements: order.agreements
      .filter(({ amendedAt }) => amendedAt === null)
      .map(({ number, opco, opcoName: given, status, documentFileId }) => ({
        number: number || opcoName(opco as Opco, given),
        ...{ granted: status === 'granted', hasDocument: documentFileId !== null },
      })),
    participants: people.map(({ enrolmentId, name, minutes }) => ({
      ...{ name, minutes: carriedOut(minutes) },
      certified: issued.has(keyOfIssued({ kind: 'completion-certificate', enrolmentId })),
    })),
    halfDays: facts.halfDays
      .filter((halfDay) => halfDay.endsAt <= now && takesPlace(halfDay))
      .map((halfDay) => ({
        name: wordsOf(halfDay, language, file.timeZone),
        countersigned: halfDay.countersigned,
        unsigned: halfDay.attendances
          .filter(
            (one) => !one.signed && !one.explained && (one.attendedMinutes > 0 || (one.onceSigned ?? 0) > 0),
          )
          .flatMap(({ enrolmentId }) => nameOf.get(enrolmentId) ?? []),
      })),
    invoices: { opco: pays('opco'), client: pays('client') },
    due: { opco: settlement.opco, client: settlement.clientTraining },
  });
}

function wordsOf(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  language: string,
  timeZone: string,
): string {
  const { day, from, to } = halfDayWords({ from: startsAt, to: endsAt }, language, timeZone);
  return `${day} ${from}–${to}`;
}
