import type { ActorOf } from '~/domain/actor';
import { addInZone } from '~/domain/calendar';
import type { QuoteRecoveryInput } from '~/domain/lifecycle/recovery';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { readOpenRecovery } from '~/records/lifecycle/open-recovery.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Quotes the recovery of an organization's data, in cents ex VAT, for as many days as its policy says from sending
 * (P05): the owner gets it by e-mail. Refuses with `not-found`, and with `recovery-unavailable` where it was quoted
 * already or a plan was bought meanwhile.
 */
export async function quoteRecovery(
  actor: ActorOf<'operator'>,
  { organizationId, euros: cents, reason }: QuoteRecoveryInput,
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const request = await readOpenRecovery(tx, organizationId);
    if (!request) throw new Refusal('not-found');
    const { contract } = opened;
    if (request.status !== 'requested' || !contract.recovery) throw new Refusal('recovery-unavailable');
    const lapsesAt = addInZone(now, { days: contract.policy.recoveryQuoteDays }, contract.timeZone);
    await tx.recoveryRequest.update({
      where: { organizationId_id: { organizationId, id: request.id } },
      data: { status: 'quoted', quoteCents: cents, quotedAt: now, quoteExpiresAt: lapsesAt },
      select: { id: true },
    });
    await appendContractEvents(tx, opened, [{ kind: 'recovery-quoted', at: now, lapsesAt }], { actor, now });
    await sendNotice(
      tx,
      organizationId,
      {
        ...{ key: `recovery-quoted:${request.id}`, kind: 'recovery-quoted', to: 'owner' },
        values: { cents: { quote: cents }, instants: { lapsesAt: lapsesAt.toISOString() } },
        path: '/manage/billing/recovery',
      },
      now,
    );
    const details = { requestId: request.id, cents };
    await appendOperatorAuditEntry(
      tx,
      actor,
      { action: 'recovery.quoted', reason, organizationId, details },
      now,
    );
  });
}
