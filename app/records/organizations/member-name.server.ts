import type { Tx } from '~/platform/tenancy.server';

/** The full name of a member, for e-mails and the log; empty for one who does not exist. */
export async function memberName(tx: Tx, organizationId: string, membershipId: string): Promise<string> {
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { firstName: true, lastName: true },
  });
  return member ? `${member.firstName} ${member.lastName}` : '';
}
