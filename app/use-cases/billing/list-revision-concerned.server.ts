import type { ActorOf } from '~/domain/actor';
import { revisionOf, type RevisionOf } from '~/domain/billing/price-revision';
import type { Plan } from '~/domain/billing/plans';
import { idSchema } from '~/domain/id';
import type { Page } from '~/domain/page-query';
import { planVersionKey } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { findPlanHolders } from '~/records/billing/find-plan-holders.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

export type RevisionConcerned = RevisionOf & {
  id: string;
  name: string;
  registeredUsers: number;
  state: string;
};

const perPage = 100;

/**
 * The organizations that announcing a version of their plan now would concern (P08), by page of their plan's holders:
 * what each pays now and then, with the people of today, and from which billing date. Refuses with `not-found`, also
 * for a plan that costs nothing, and `cursor-invalid`.
 */
export async function listRevisionConcerned(
  _actor: ActorOf<'operator'>,
  { after, ...asked }: { code: string; effectiveOn: string; after?: string | undefined },
  { now }: { now: Date },
): Promise<Page<RevisionConcerned> & { version: Plan }> {
  const key = planVersionKey.safeParse(asked);
  if (!key.success) throw new Refusal('not-found');
  if (after && !idSchema.safeParse(after).success) throw new Refusal('cursor-invalid');
  const { code, effectiveOn } = key.data;
  const database = acrossOrganizations('whom a change of price concerns');
  const catalogue = await readPlanCatalogue(database);
  const version = catalogue.find((plan) => plan.code === code && plan.effectiveOn === effectiveOn);
  if (!version) throw new Refusal('not-found');
  const holders = await findPlanHolders(database, code, { after: after ?? null, take: perPage });
  const items = holders.flatMap(({ id, name, contract, registeredUsers }): RevisionConcerned[] => {
    const revision = revisionOf(contract, version, { noticedAt: now, registeredUsers });
    const state = contract.suspendedAt ? 'suspended' : contract.pastDueSince ? 'past-due' : 'active';
    return revision ? [{ id, name, registeredUsers, state, ...revision }] : [];
  });
  return { version, items, next: holders.length === perPage ? (holders.at(-1)?.id ?? null) : null };
}
