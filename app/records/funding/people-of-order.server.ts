import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/**
 * The participants of an order that hold these enrolments, those who left too. Refuses with `people-not-on-order` where
 * some do not, and names them: people of the organization by their name, others by what was given.
 */
export async function requirePeopleOfOrder(
  tx: Tx,
  organizationId: string,
  orderId: string,
  enrolmentIds: readonly string[],
): Promise<string[]> {
  const known = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, enrolmentId: { in: [...enrolmentIds] } },
    select: { id: true, enrolmentId: true },
  });
  const byEnrolment = new Map(known.map(({ id, enrolmentId }) => [enrolmentId, id]));
  const strangers = enrolmentIds.filter((id) => !byEnrolment.has(id));
  if (strangers.length > 0) {
    const named = await tx.enrolment.findMany({
      where: { organizationId, id: { in: strangers } },
      select: { id: true, membership: { select: { firstName: true, lastName: true } } },
    });
    const nameOf = new Map(
      named.map(({ id, membership: { firstName, lastName } }) => [id, `${firstName} ${lastName}`]),
    );
    const names = strangers.map((id) => nameOf.get(id) ?? id);
    throw new Refusal('people-not-on-order', { names, enrolmentIds: strangers });
  }
  return enrolmentIds.flatMap((id) => byEnrolment.get(id) ?? []);
}
