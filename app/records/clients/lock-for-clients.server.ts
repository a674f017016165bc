import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { Refusal } from '~/domain/refusal';
import { requireFeature } from '~/records/billing/require-feature.server';

/**
 * The organization, locked to the end of the transaction, as what writes of clients needs it. Refuses with `not-found`,
 * `feature-not-in-plan`, `organization-suspended` and `organization-ended`.
 */
export async function lockForClients(tx: Tx, organizationId: string, now: Date) {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  await requireFeature(tx, organizationId, 'client-companies', now);
  return tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { id: true, name: true, accentColour: true, language: true, timeZone: true },
  });
}
