import type { Tx } from '~/platform/tenancy.server';

/** Whoever is where notifications lead has read them. */
export async function markTold(
  tx: Tx,
  { organizationId, membershipId }: { organizationId: string; membershipId: string },
  href: string,
  now: Date,
): Promise<void> {
  await tx.notification.updateMany({
    where: { organizationId, membershipId, href, readAt: null },
    data: { readAt: now },
  });
}
