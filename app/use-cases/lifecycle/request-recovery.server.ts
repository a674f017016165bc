import type { ActorOf } from '~/domain/actor';
import { canRequestRecovery } from '~/domain/lifecycle/recovery';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Asks for the data of a Test before its end (P05): until an operator has quoted and the quote is paid or has lapsed,
 * nothing is erased. Refuses with `not-allowed` and, on other plans, after the end or when it was asked for already,
 * `recovery-unavailable`.
 */
export async function requestRecovery(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<{ requestId: string }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    if (!canRequestRecovery(opened.contract, now)) throw new Refusal('recovery-unavailable');
    const requestId = createId();
    await tx.recoveryRequest.create({
      data: {
        organizationId,
        id: requestId,
        requestedBy: membershipId,
        requestedAt: now,
        status: 'requested',
      },
      select: { id: true },
    });
    await appendContractEvents(tx, opened, [{ kind: 'recovery-requested', at: now }], { actor, now });
    return { requestId };
  });
}
