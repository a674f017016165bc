import type { ActorOf } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Of these addresses those of people whom a client's contact may not name alone, since the organization knows them and
 * they are not the client's: whoever never held a place of the client's orders, holds one of another client's for the
 * course, or is archived. Why is nobody's business but the organization's, which confirms them.
 */
export async function peopleToConfirm(
  tx: Tx,
  { organizationId, clientId }: ActorOf<'client-contact'>,
  courseId: string,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await tx.membership.findMany({
    where: { organizationId, email: { in: [...emails] } },
    select: {
      ...{ email: true, status: true },
      enrolments: {
        where: { organizationId, orderParticipants: { some: {} } },
        select: {
          courseId: true,
          orderParticipants: {
            where: { organizationId },
            select: { leftAt: true, order: { select: { clientId: true, status: true } } },
          },
        },
      },
    },
  });
  const own = ({ status, enrolments }: (typeof known)[number]) => {
    const places = enrolments.flatMap((enrolment) =>
      enrolment.orderParticipants.map((place) => ({ ...place, ofCourse: enrolment.courseId === courseId })),
    );
    const elsewhere = places.some(
      ({ leftAt, order, ofCourse }) =>
        ofCourse && leftAt === null && order.clientId !== clientId && order.status !== 'cancelled',
    );
    return status !== 'archived' && !elsewhere && places.some(({ order }) => order.clientId === clientId);
  };
  return new Set(known.filter((one) => !own(one)).map(({ email }) => email));
}
