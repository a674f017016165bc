import type { Tx } from '~/platform/tenancy.server';

/** First and last names of these participants of an order, in the order of their ids. */
export async function participantNames(
  tx: Tx,
  organizationId: string,
  orderId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { enrolment: { select: { membership: { select: { firstName: true, lastName: true } } } } },
  });
  return rows.map(({ enrolment: { membership } }) => `${membership.firstName} ${membership.lastName}`);
}
