import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';

/** Has another registered card or mandate debited from now on. Refuses with `not-allowed` and `not-found`. */
export async function makeDefaultPaymentMethod(
  actor: ActorOf<'member'>,
  { methodId }: { methodId: string },
): Promise<void> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const where = { organizationId, id: methodId, detachedAt: null };
    if ((await tx.paymentMethod.count({ where })) === 0) throw new Refusal('not-found');
    await tx.paymentMethod.updateMany({ where: { organizationId }, data: { isDefault: false } });
    await tx.paymentMethod.updateMany({ where, data: { isDefault: true } });
  });
}
