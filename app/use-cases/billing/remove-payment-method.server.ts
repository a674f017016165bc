import type { ActorOf } from '~/domain/actor';
import { paymentMethodName } from '~/domain/billing/payment-method-name';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { detachPaymentMethod } from '~/integrations/stripe/detach-payment-method.server';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Forgets a registered card or mandate, here and at the vendor. The last one goes only while nothing is to be paid by
 * it: on a paid plan another takes its place first. Refuses with `not-allowed`, `not-found` and
 * `payment-method-missing`.
 */
export async function removePaymentMethod(
  actor: ActorOf<'member'>,
  { methodId }: { methodId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const vendorId = await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const method = await tx.paymentMethod.findFirst({
      where: { organizationId, id: methodId, detachedAt: null },
      select: { vendorId: true, isDefault: true, brand: true, kind: true, last4: true },
    });
    if (!method) throw new Refusal('not-found');
    if (method.isDefault) {
      const { plan } = await tx.organization.findUniqueOrThrow({
        where: { id: organizationId },
        select: { plan: true },
      });
      if (plan === 'pro' || plan === 'business') throw new Refusal('payment-method-missing');
    }
    await tx.paymentMethod.updateMany({
      where: { organizationId, id: methodId },
      data: { detachedAt: now, isDefault: false },
    });
    const subject = { kind: 'payment-method', name: paymentMethodName(method) };
    await appendAuditEntry(tx, organizationId, actor, { action: 'payment-method.removed', subject }, now);
    return method.vendorId;
  });
  await detachPaymentMethod(vendorId);
}
