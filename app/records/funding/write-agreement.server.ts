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
 * force. An answer closes what that OPCO was still asked, and names it where it names nothing else; `amendsId` is what it
 * names. Refuses with `agreement-amended` where that was amended already, and `not-found` where it is another order's.
 */
export async function writeAgreement(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { participantIds, requestedOn, from, to, ...agreement }: AgreementToWrite,
  { by, now }: { by: string | null; now: Date },
): Promise<{ id: string; amendsId: string | null }> {
  if (agreement.amendsId !== null) {
    await endAgreement(tx, organizationId, { id: agreement.amendsId, orderId }, now);
  }
  const asked = await closeRequests(tx, organizationId, orderId, agreement, now);
  const amendsId = agreement.amendsId ?? asked;
  const id = createId();
  const day = (text: IsoDay | null) => (text === null ? null : dayToDatabase(text));
  await tx.fundingAgreement.create({
    data: {
      ...{ organizationId, id, orderId, ...agreement, amendsId, createdAt: now, createdBy: by },
      ...{ requestedOn: day(requestedOn), from: day(from), to: day(to) },
    },
    select: { id: true },
  });
  await tx.agreementPerson.createMany({
    data: participantIds.map((participantId) => ({ organizationId, agreementId: id, participantId })),
  });
  return { id, amendsId };
}

/** Closes what an OPCO that answers was asked and has not answered yet; gives the latest of it. */
async function closeRequests(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { status, opco, opcoName }: Pick<AgreementToWrite, 'status' | 'opco' | 'opcoName'>,
  now: Date,
): Promise<string | null> {
  if (status === 'requested') return null;
  const open = { organizationId, orderId, status: 'requested', opco, opcoName, amendedAt: null };
  const latest = await tx.fundingAgreement.findFirst({
    where: open,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (latest) await tx.fundingAgreement.updateMany({ where: open, data: { amendedAt: now } });
  return latest?.id ?? null;
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
