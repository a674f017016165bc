import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockHelpRequest } from '~/records/assistance/lock-help-request.server';

/**
 * Closes a request: nothing waits any more, until its learner writes again. Closed twice, it stays as it was closed.
 * Its learner may, and whoever answers. Refuses with `not-found`.
 */
export async function closeHelp(
  actor: ActorOf<'member'>,
  { requestId }: { requestId: string },
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const owner = can(actor, 'help.answer') ? null : membershipId;
    await lockHelpRequest(tx, organizationId, requestId, owner);
    await tx.helpRequest.updateMany({
      where: { organizationId, id: requestId, closedAt: null },
      data: { closedAt: now, waitingSince: null },
    });
  });
}
