import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { readCourseTitles } from '~/records/assistance/course-titles.server';
import { helpFields, helpLine, type HelpLine } from '~/records/assistance/help-line.server';

export type OwnHelp = {
  requests: HelpLine[];
  /** The courses about which one may ask, by enrolment. */
  courses: { enrolmentId: string; title: string }[];
};

const most = 100;

/** What one asked in this organization, the latest first, a hundred at most. Three queries. */
export async function listOwnHelp(
  { organizationId, membershipId }: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<OwnHelp> {
  const db = forOrganization(organizationId);
  const enrolments = await db.enrolment.findMany({
    where: { organizationId, membershipId },
    orderBy: [{ enrolledAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, courseId: true, withdrawnAt: true },
  });
  const rows = await db.helpRequest.findMany({
    where: { organizationId, enrolmentId: { in: enrolments.map(({ id }) => id) } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: helpFields,
  });
  const titles = await readCourseTitles(
    db,
    organizationId,
    [...enrolments, ...rows].map(({ courseId }) => courseId),
  );
  return {
    requests: rows.map((row) => helpLine(row, titles.get(row.courseId) ?? '', now)),
    courses: enrolments
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, courseId }) => ({ enrolmentId: id, title: titles.get(courseId) ?? '' })),
  };
}
