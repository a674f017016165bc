import { systemActor } from '~/domain/actor';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import type { Tx } from '~/platform/tenancy.server';
import { issueLatePayment } from '~/records/billing/issue-late-payment.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Suspends a contract whose last debit failed (P11, P12): the state, the document of interest and indemnity (P13), and
 * the written notice, which says what is owed and when the data goes.
 */
export async function suspendContract(tx: Tx, opened: OpenedContract, now: Date): Promise<OpenedContract> {
  const { organizationId } = opened;
  if (opened.contract.suspendedAt || contractState(opened.contract, now) === 'ended') return opened;
  const suspended = await appendContractEvents(tx, opened, [{ kind: 'suspended', at: now }], {
    actor: systemActor,
    now,
  });
  await issueLatePayment(tx, suspended, { holding: true }, now);
  const { _sum: owed } = await tx.invoiceCollection.aggregate({
    where: { organizationId, firstFailedAt: { not: null } },
    _sum: { dueCents: true },
  });
  const gone = purgeAt(suspended.contract, await readPauses(tx));
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `suspended:${now.toISOString()}`, kind: 'suspended', to: 'payers' },
      values: {
        facts: { attempts: suspended.contract.policy.attemptDays.length },
        cents: { due: owed.dueCents ?? 0 },
        instants: { suspendedAt: now.toISOString(), purgeOn: (gone ?? now).toISOString() },
      },
    },
    now,
  );
  return suspended;
}
