import type { ActorOf } from '~/domain/actor';
import { contractState } from '~/domain/lifecycle/contract-state';
import { forceMajeureToEndBy } from '~/domain/lifecycle/force-majeure';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { endContract } from '~/records/lifecycle/end-contract.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

/**
 * Ends a contract at once and without cost, by either side, while force majeure has lasted for more than 30 days (P24):
 * an owner their own, an operator any, for a reason. Refuses with `not-allowed`, `not-found`, `force-majeure-too-short`
 * and, for a contract that is over, `contract-unchanged`.
 */
export async function endByForceMajeure(
  actor: ActorOf<'member'> | ActorOf<'operator'>,
  { organizationId, reason }: { organizationId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  if (actor.kind === 'member') {
    if (actor.organizationId !== organizationId) throw new Refusal('not-found');
    if (!can(actor, 'organization.ownership')) throw new Refusal('not-allowed');
  }
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const { policy, timeZone } = opened.contract;
    if (['ended', 'purging', 'purged'].includes(contractState(opened.contract, now))) {
      throw new Refusal('contract-unchanged');
    }
    const terms = { days: policy.forceMajeureDays, timeZone };
    if (!forceMajeureToEndBy(await readPauses(tx), terms, now)) throw new Refusal('force-majeure-too-short');
    await endContract(tx, opened, { reason: 'force-majeure', actor }, now);
    if (actor.kind !== 'operator') return;
    const act = { action: 'contract.ended-by-force-majeure', reason, organizationId };
    await appendOperatorAuditEntry(tx, actor, act, now);
  });
}
