import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createSetupCheckout } from '~/integrations/stripe/create-setup-checkout.server';
import { ensureCustomer } from '~/integrations/stripe/ensure-customer.server';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { keepContract } from '~/records/lifecycle/append-contract-events.server';
import { lockContract, readContract } from '~/records/lifecycle/read-contract.server';

/**
 * Opens the vendor's page on which a card or a SEPA mandate is registered, and says its address. `returnTo` is the path
 * that whoever comes back is led to. Refuses with `not-allowed`.
 */
export async function startPaymentMethod(
  actor: ActorOf<'member'>,
  { returnTo, language }: { returnTo: string; language: 'fr' | 'en' },
  { now }: { now: Date },
): Promise<{ url: string }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { customerId: known } = await readContract(database, organizationId);
  const { party } = await readBuyer(database, organizationId);
  const about = { organizationId, name: party.name, email: party.email ?? settings.CONTACT_EMAIL };
  const customerId = known ?? (await ensureCustomer(about));
  if (!known) {
    await inTransaction(database, async (tx) => {
      await keepContract(tx, { ...(await lockContract(tx, organizationId)), customerId }, now);
    });
  }
  const back = new URL('/manage/billing/payment-methods/done', settings.APP_URL);
  const to = encodeURIComponent(returnTo);
  const { url } = await createSetupCheckout({
    ...{ customerId, methods: ['card', 'sepa_debit'], language, key: createId() },
    successUrl: `${back.href}?session={CHECKOUT_SESSION_ID}&to=${to}`,
    cancelUrl: new URL(returnTo, settings.APP_URL).href,
  });
  return { url };
}
