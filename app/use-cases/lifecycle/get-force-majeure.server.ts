import type { ActorOf } from '~/domain/actor';
import { contractState } from '~/domain/lifecycle/contract-state';
import { forceMajeureToEndBy } from '~/domain/lifecycle/force-majeure';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

/**
 * Since when force majeure lets this organization's owner end the contract without cost (P24); null while it does not.
 * Refuses with `not-allowed`.
 */
export async function getForceMajeure(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<{ since: string } | null> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const database = forOrganization(actor.organizationId);
  const pauses = await readPauses(database);
  if (pauses.length === 0 || !can(actor, 'organization.ownership')) return null;
  const { contract } = await readContract(database, actor.organizationId);
  if (['ended', 'purging', 'purged'].includes(contractState(contract, now))) return null;
  const terms = { days: contract.policy.forceMajeureDays, timeZone: contract.timeZone };
  const pause = forceMajeureToEndBy(pauses, terms, now);
  return pause && { since: pause.from.toISOString() };
}
