import type { ActorOf } from '~/domain/actor';
import { paymentMethodName } from '~/domain/billing/payment-method-name';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Has another registered card or mandate debited from now on. Refuses with `not-allowed` and `not-found`. */
export async function makeDefaultPaymentMethod(
  actor: ActorOf<'member'>,
  { methodId }: { methodId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const where = { organizationId, id: methodId, detachedAt: null };
    const method = await tx.paymentMethod.findFirst({
      where,
      select: { isDefault: true, brand: true, kind: true, last4: true },
    });
    if (!method) throw new Refusal('not-found');
    if (method.isDefault) return;
    await tx.paymentMethod.updateMany({ where: { organizationId }, data: { isDefault: false } });
    await tx.paymentMethod.updateMany({ where, data: { isDefault: true } });
    const subject = { kind: 'payment-method', name: paymentMethodName(method) };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'payment-method.made-default', subject },
      now,
    );
  });
}
