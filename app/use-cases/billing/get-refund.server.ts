import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Money given back to an organization, and of which document. Refuses with `not-found`. */
export async function getRefund(
  _actor: ActorOf<'operator'>,
  { organizationId, refundId }: { organizationId: string; refundId: string },
) {
  if (![organizationId, refundId].every((id) => idSchema.safeParse(id).success))
    throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const refund = await database.refund.findUnique({
    where: { organizationId_id: { organizationId, id: refundId } },
    select: { cents: true, status: true, invoiceId: true, organization: { select: { name: true } } },
  });
  if (!refund) throw new Refusal('not-found');
  const { number } = await database.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: refund.invoiceId } },
    select: { number: true },
  });
  const { organization, ...facts } = refund;
  return { ...facts, number, organization: { id: organizationId, ...organization } };
}
