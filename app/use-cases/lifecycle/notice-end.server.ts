import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { announceEnd } from '~/records/lifecycle/announce-end.server';

/**
 * Ends a Test or Free by the platform's notice (P06): so many hours on the clock from now, and never sooner. Those who
 * pay read the reason. Returns when it ends. Refuses with `not-found`, and `end-notice-impossible` for other plans, for
 * an end that is announced already, and where the plan ends sooner by itself.
 */
export async function noticeEnd(
  actor: ActorOf<'operator'>,
  { organizationId, reason }: { organizationId: string; reason: string },
  { now }: { now: Date },
): Promise<{ endsAt: string }> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const endsAt = await announceEnd(tx, await lockContract(tx, organizationId), { actor, reason }, now);
    const details = { endsAt: endsAt.toISOString() };
    await appendOperatorAuditEntry(
      tx,
      actor,
      { action: 'end.noticed', reason, organizationId, details },
      now,
    );
    return details;
  });
}
