import type { ActorOf } from '~/domain/actor';
import { nextBillingAt } from '~/domain/billing/billing-periods';
import { dayIn } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type SubscriptionChange = 'cancel' | 'keep' | 'stay-on-plan';

/**
 * `cancel`: ends the subscription with the paid period, without refund (P15, and in one click where a price changes,
 * P08); `keep`: withdraws a cancellation before it takes effect; `stay-on-plan`: withdraws a change of plan planned for
 * the next billing date. Refuses with `not-allowed`, and `contract-unchanged` where there is nothing of the kind.
 */
export async function changeSubscription(
  actor: ActorOf<'member'>,
  change: SubscriptionChange,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const event = eventFor(opened.contract, change, now);
    if (!event) throw new Refusal('contract-unchanged');
    const { contract } = await appendContractEvents(tx, opened, [event], { actor, now });
    if (event.kind !== 'cancelled') return;
    const purge = purgeAt(contract) ?? event.endsAt;
    const { timeZone } = contract;
    const days = { endsOn: dayIn(event.endsAt, timeZone), purgeOn: dayIn(purge, timeZone) };
    const key = `cancelled:${now.toISOString()}`;
    await sendNotice(tx, organizationId, { key, kind: 'cancelled', to: 'payers', values: { days } }, now);
  });
}

function eventFor(contract: Contract, change: SubscriptionChange, now: Date): ContractEvent | null {
  const state = contractState(contract, now);
  const live = state === 'active' || state === 'past-due' || state === 'suspended';
  const endsAt = nextBillingAt(contract);
  if (change === 'cancel') {
    return live && endsAt && !contract.endsAt ? { kind: 'cancelled', at: now, endsAt } : null;
  }
  if (change === 'keep') {
    return live && contract.endReason === 'cancelled' ? { kind: 'cancellation-withdrawn', at: now } : null;
  }
  return contract.scheduled ? { kind: 'change-withdrawn', at: now, because: 'owner' } : null;
}
