import type { Tx } from '~/platform/tenancy.server';
import type { CourseSurvey } from '~/records/assessment/read-course-surveys.server';

/** The names of those who answered with their name, by enrolment. */
export async function readRespondents(
  tx: Tx,
  organizationId: string,
  surveys: readonly CourseSurvey[],
): Promise<Map<string, string>> {
  const responses = surveys.flatMap((survey) => [...survey.responses.values()].flat());
  const ids = [...new Set(responses.flatMap(({ enrolmentId }) => enrolmentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx.enrolment.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, membership: { select: { firstName: true, lastName: true } } },
  });
  return new Map(rows.map(({ id, membership }) => [id, `${membership.firstName} ${membership.lastName}`]));
}
