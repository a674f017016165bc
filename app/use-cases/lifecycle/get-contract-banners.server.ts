import type { ActorOf } from '~/domain/actor';
import { contractSchema } from '~/domain/lifecycle/contract';
import {
  contractBanners,
  type ContractBanner,
  type FailedCollection,
} from '~/domain/lifecycle/contract-banners';
import { contractState } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

/**
 * What whoever pays is told above every page about their contract, as their subscription keeps it: nothing to others.
 * No query while all is well, one otherwise.
 */
export async function getContractBanners(
  actor: ActorOf<'member'>,
  { contract: kept }: { contract: unknown },
  { now }: { now: Date },
): Promise<ContractBanner[]> {
  if (!kept || !can(actor, 'billing.read')) return [];
  const contract = contractSchema.parse(kept);
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const state = contractState(contract, now);
  if (state === 'past-due') {
    return contractBanners(contract, { now, collection: await readCollection(database, organizationId) });
  }
  const purges = state === 'suspended' || state === 'ended';
  return contractBanners(contract, purges ? { now, pauses: await readPauses(database) } : { now });
}

/** Of the documents with a refused debit, the one that is tried next. */
function readCollection(database: Database, organizationId: string): Promise<FailedCollection | null> {
  return database.invoiceCollection.findFirst({
    where: { organizationId, failures: { gt: 0 }, dueCents: { gt: 0 } },
    orderBy: { nextAttemptAt: { sort: 'asc', nulls: 'last' } },
    select: { failures: true, nextAttemptAt: true },
  });
}
