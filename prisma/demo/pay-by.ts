import { randomUUID } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { ensureCustomer } from '~/integrations/stripe/ensure-customer.server';
import { readPaymentMethod } from '~/integrations/stripe/read-payment-method.server';
import { setUpPaymentMethod } from '~/integrations/stripe/set-up-payment-method.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepPaymentMethod } from '~/records/billing/keep-payment-method.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { keepContract } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/** Registers one of the vendor's test methods (`pm_card_visa`) as if its holder had typed it on the vendor's page. */
export async function payBy(owner: ActorOf<'member'>, testId: string, now: Date): Promise<void> {
  const { organizationId } = owner;
  const database = forOrganization(organizationId);
  const { party } = await readBuyer(database, organizationId);
  const customerId = await ensureCustomer({ organizationId, name: party.name, email: party.email ?? '' });
  const setup = await setUpPaymentMethod({ customerId, paymentMethodId: testId, key: randomUUID() });
  const method = setup.paymentMethodId ? await readPaymentMethod(setup.paymentMethodId) : null;
  if (!method) throw new Error(`${testId}: ${setup.failure?.code ?? setup.status}`);
  await inTransaction(database, async (tx) => {
    const opened = await lockContract(tx, organizationId);
    await keepContract(tx, { ...opened, customerId }, now);
    await keepPaymentMethod(tx, organizationId, method, { actor: owner, now });
  });
}
