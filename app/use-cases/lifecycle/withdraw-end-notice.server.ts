import type { ActorOf } from '~/domain/actor';
import { contractState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Takes the announced end of a contract back before it comes: the contract goes on to the end it had. Refuses with
 * `not-found`, and `contract-unchanged` where no end is announced or it has come.
 */
export async function withdrawEndNotice(
  actor: ActorOf<'operator'>,
  { organizationId, reason }: { organizationId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const over = ['ended', 'purging', 'purged'].includes(contractState(opened.contract, now));
    if (over || !opened.contract.beforeNotice) throw new Refusal('contract-unchanged');
    await appendContractEvents(tx, opened, [{ kind: 'end-withdrawn', at: now }], { actor, now });
    const key = `end-withdrawn:${now.toISOString()}`;
    const values = { facts: { reason } };
    await sendNotice(tx, organizationId, { key, kind: 'end-withdrawn', to: 'payers', values }, now);
    await appendOperatorAuditEntry(tx, actor, { action: 'end.withdrawn', reason, organizationId }, now);
  });
}
