import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readSetupCheckout } from '~/integrations/stripe/read-setup-checkout.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepPaymentMethod } from '~/records/billing/keep-payment-method.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Keeps what was registered on the vendor's page, for whoever comes back from there. Returns whether there is
 * something to debit now. Refuses with `not-allowed`, and `not-found` for another organization's visit or none.
 */
export async function finishPaymentMethod(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<{ registered: boolean }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { customerId, paymentMethod } = await readSetupCheckout(sessionId);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    if (!customerId || customerId !== opened.customerId) throw new Refusal('not-found');
    if (paymentMethod) await keepPaymentMethod(tx, organizationId, paymentMethod, { actor, now });
    return { registered: paymentMethod !== null };
  });
}
