import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** A dispute as its opener wrote it, with the document it is about. Refuses with `not-found`. */
export async function getDispute(
  _actor: ActorOf<'operator'>,
  { organizationId, disputeId }: { organizationId: string; disputeId: string },
) {
  if (![organizationId, disputeId].every((id) => idSchema.safeParse(id).success))
    throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const dispute = await database.invoiceDispute.findUnique({
    where: { organizationId_id: { organizationId, id: disputeId } },
  });
  if (!dispute) throw new Refusal('not-found');
  const { invoiceId, openedBy } = dispute;
  const invoice = await database.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { number: true, includingVat: true, organization: { select: { name: true, timeZone: true } } },
  });
  const opener = await database.membership.findUnique({
    where: { organizationId_id: { organizationId, id: openedBy } },
    select: { firstName: true, lastName: true },
  });
  const proof = dispute.proofFileId
    ? await database.storedFile.findUnique({
        where: { organizationId_id: { organizationId, id: dispute.proofFileId } },
        select: { name: true },
      })
    : null;
  const { id, cents, grounds, status, openedAt, decidedAt, decision } = dispute;
  const { organization, number, includingVat } = invoice;
  return {
    ...{ id, cents, grounds, status, decision, invoiceId, number, includingVat },
    organization: { id: organizationId, ...organization },
    openedBy: opener && `${opener.firstName} ${opener.lastName}`,
    proof: proof?.name ?? null,
    openedAt: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

export type DisputeDetail = Awaited<ReturnType<typeof getDispute>>;
