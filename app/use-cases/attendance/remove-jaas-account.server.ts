import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { forgetJaasAccount } from '~/records/attendance/forget-jaas-account.server';

/**
 * Takes the account at JaaS off; where it was the room by default, sessions get built-in rooms from then on. What its
 * rooms brought stays. Refuses with `not-allowed` and `not-found`.
 */
export async function removeJaasAccount(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<void> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const account = await tx.jaasAccount.findFirst({ where: { organizationId }, select: { appId: true } });
    if (!account) throw new Refusal('not-found');
    await forgetJaasAccount(tx, organizationId);
    await tx.organization.updateMany({
      where: { id: organizationId, roomKind: 'jaas' },
      data: { roomKind: 'built-in' },
    });
    const subject = { kind: 'organization', id: organizationId, name: account.appId };
    await appendAuditEntry(tx, organizationId, actor, { action: 'jaas-account.removed', subject }, now);
  });
}
