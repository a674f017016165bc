import { dayToDatabase, type IsoDay } from '~/domain/calendar';
import type { AgreementStatus } from '~/domain/funding/agreements-in-force';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type AgreementToWrite = {
  status: AgreementStatus;
  opco: string;
  opcoName: string | null;
  number: string;
  requestedOn: IsoDay | null;
  receivedAt: Date | null;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  from: IsoDay | null;
  to: IsoDay | null;
  documentFileId: string | null;
  note: string;
  amendsId: string | null;
  participantIds: readonly string[];
};

/**
 * Writes what an OPCO was asked or answered, of an order whose row is locked; what it answers or amends is no longer in
 * force. Refuses with `agreement-amended` where that was amended already, and `not-found` where it is another order's.
 */
export async function writeAgreement(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { participantIds, requestedOn, from, to, ...agreement }: AgreementToWrite,
  { by, now }: { by: string | null; now: Date },
): Promise<string> {
  const { amendsId } = agreement;
  if (amendsId !== null) await endAgreement(tx, organizationId, { id: amendsId, orderId }, now);
  const id = createId();
  const day = (text: IsoDay | null) => (text === null ? null : dayToDatabase(text));
  await tx.fundingAgreement.create({
    data: {
      ...{ organizationId, id, orderId, ...agreement, createdAt: now, createdBy: by },
      ...{ requestedOn: day(requestedOn), from: day(from), to: day(to) },
    },
    select: { id: true },
  });
  await tx.agreementPerson.createMany({
    data: participantIds.map((participantId) => ({ organizationId, agreementId: id, participantId })),
  });
  return id;
}

async function endAgreement(
  tx: Tx,
  organizationId: string,
  { id, orderId }: { id: string; orderId: string },
  now: Date,
): Promise<void> {
  const ended = await tx.fundingAgreement.updateMany({
    where: { organizationId, id, orderId, amendedAt: null },
    data: { amendedAt: now },
  });
  if (ended.count === 1) return;
  const known = await tx.fundingAgreement.findFirst({
    where: { organizationId, id, orderId },
    select: { id: true },
  });
  throw new Refusal(known ? 'agreement-amended' : 'not-found');
}
