import { additionsBlocked } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';

/**
 * For what a failed payment holds until it is made good (P11). Refuses with `registrations-blocked`,
 * `organization-suspended`, `organization-ended` and `not-found`.
 */
export async function refuseBlocked(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const row = await tx.organization.findUnique({
    where: { id: organizationId },
    select: { state: true, planEndsAt: true },
  });
  if (!row) throw new Refusal('not-found');
  if (additionsBlocked(refuseClosed(row, now))) throw new Refusal('registrations-blocked');
}
