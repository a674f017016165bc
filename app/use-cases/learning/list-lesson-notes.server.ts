import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';

export type CourseNotes = {
  enrolmentId: string;
  courseTitle: string;
  language: string;
  notes: { lessonId: string; title: string | null; text: string; savedAt: string }[];
};

/**
 * All that one wrote beside one's lessons, by course, in the order of its lessons; `title` is null where the version
 * that is followed now has no such lesson any more: its note stays. Two queries.
 */
export async function listLessonNotes({
  organizationId,
  membershipId,
}: ActorOf<'member'>): Promise<CourseNotes[]> {
  const db = forOrganization(organizationId);
  const enrolments = await db.enrolment.findMany({
    where: {
      ...{ organizationId, membershipId, withdrawnAt: null },
      notes: { some: { organizationId, text: { not: '' } } },
    },
    select: {
      ...{ id: true, versionId: true },
      notes: {
        where: { organizationId, text: { not: '' } },
        select: { lessonId: true, text: true, savedAt: true },
      },
    },
    orderBy: [{ lastActivityAt: { sort: 'desc', nulls: 'last' } }, { enrolledAt: 'desc' }],
    take: 200,
  });
  const versionIds = enrolments.map(({ versionId }) => versionId);
  const versions = await readPublishedVersions(db, organizationId, versionIds);
  return enrolments.flatMap(({ id, versionId, notes }) => {
    const version = versions.get(versionId);
    if (!version) return [];
    const placeOf = (lessonId: string) => version.lessons.get(lessonId)?.position ?? Infinity;
    const sorted = [...notes].sort((one, other) => placeOf(one.lessonId) - placeOf(other.lessonId) || 0);
    return [
      {
        enrolmentId: id,
        courseTitle: version.title,
        language: version.programme.language,
        notes: sorted.map(({ lessonId, text, savedAt }) => ({
          ...{ lessonId, text, title: version.lessons.get(lessonId)?.title ?? null },
          savedAt: savedAt.toISOString(),
        })),
      },
    ];
  });
}
