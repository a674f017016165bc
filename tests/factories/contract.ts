import { systemActor } from '~/domain/actor';
import { planOn } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { createOrganization } from './organization';

/** Tells an organization's contract what happened to it. */
export async function tellContract(
  organizationId: string,
  events: readonly ContractEvent[],
  now = new Date(),
): Promise<Contract> {
  const { contract } = await inTransaction(forOrganization(organizationId), async (tx) =>
    appendContractEvents(tx, await lockContract(tx, organizationId), events, {
      actor: systemActor,
      now,
    }),
  );
  return contract;
}

/** An organization that bought that plan at an instant, with its contract. */
export async function createContractedOrganization(
  values: { name?: string; plan?: 'pro' | 'business'; at?: Date } = {},
): Promise<{ organizationId: string; contract: Contract }> {
  const { plan = 'business', at = new Date(), ...named } = values;
  const { organizationId } = await createOrganization({ ...named, plan: 'test' });
  const terms = planOn(plan, dayIn(at, 'Europe/Paris'));
  const contract = await tellContract(organizationId, [{ kind: 'subscribed', at, terms }], at);
  return { organizationId, contract };
}
