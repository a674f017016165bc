import type { ActorOf } from '~/domain/actor';
import { listEnrolmentsInput, type ListEnrolmentsInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readEnrolments, type EnrolmentSheet } from '~/records/learning/read-enrolments.server';

/**
 * Enrolments in the order they were made, of one course or member where named; those withdrawn are left out. Without
 * `enrolments.read` only one's own. Refuses with `cursor-invalid`.
 */
export async function listEnrolments(
  actor: ActorOf<'member'>,
  input: ListEnrolmentsInput,
): Promise<Page<EnrolmentSheet>> {
  const { organizationId } = actor;
  const { courseId, memberId, limit, after } = listEnrolmentsInput.parse(input);
  const own = can(actor, 'enrolments.read') ? undefined : actor.membershipId;
  if (own && memberId && memberId !== own) return { items: [], next: null };
  const membershipId = own ?? memberId;
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const rows = await db.enrolment.findMany({
    where: {
      organizationId,
      withdrawnAt: null,
      ...(courseId && { courseId }),
      ...(membershipId && { membershipId }),
      ...(from && {
        OR: [{ enrolledAt: { gt: from.instant } }, { enrolledAt: from.instant, id: { gt: from.id } }],
      }),
    },
    orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: { id: true, enrolledAt: true },
  });
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.enrolledAt.toISOString(), last.id) : null;
  return { items: await readEnrolments(db, organizationId, ids), next };
}
