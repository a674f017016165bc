import type { Tx } from '~/platform/tenancy.server';

/** Ends the sessions in which people act as these contacts, and takes away invitations that were not used yet. */
export async function closeContactAccess(
  tx: Tx,
  organizationId: string,
  contactIds: readonly string[],
): Promise<void> {
  const ids = [...contactIds];
  await tx.session.deleteMany({ where: { organizationId, contactId: { in: ids } } });
  await tx.authToken.deleteMany({ where: { organizationId, contactId: { in: ids } } });
}
