import type { ActorOf } from '~/domain/actor';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { enrolmentWindow } from '~/domain/learning/enrolment-window';
import { isLocked } from '~/domain/learning/next-lesson';
import { excerptOf, folded, searchWords, textOfHtml, type Excerpt } from '~/domain/learning/search-words';
import { forOrganization } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
import { readFollowings } from '~/records/learning/read-followings.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';
import { searchLessons } from '~/records/learning/search-lessons.server';

export type FoundInCourse = {
  enrolmentId: string;
  courseTitle: string;
  language: string;
  lessonId: string;
  title: string;
  kind: LessonKind;
  /** Whether its enrolment gives access: the lesson can be gone to. */
  open: boolean;
  locked: boolean;
  done: boolean;
  /** Empty where only the title may be told. */
  excerpt: Excerpt;
};

export type OwnSearch = { lessons: FoundInCourse[]; more: boolean };

const most = 30;

/**
 * Searches titles and texts of the versions that one follows. Of lessons that are locked, or whose enrolment gives no
 * access now, the title alone is searched and told; questions are never. Four queries at most.
 */
export async function searchOwnLessons(
  { organizationId, membershipId }: ActorOf<'member'>,
  { query }: { query: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<OwnSearch> {
  const [first, ...others] = searchWords(query);
  if (first === undefined) return { lessons: [], more: false };
  const db = forOrganization(organizationId);
  const rows = await db.enrolment.findMany({
    where: { organizationId, membershipId, withdrawnAt: null },
    orderBy: [{ enrolledAt: 'desc' }, { id: 'asc' }],
    take: 200,
  });
  const versionIds = rows.map(({ versionId }) => versionId);
  const versions = await readPublishedVersions(db, organizationId, versionIds);
  const followed = rows.flatMap((row) => {
    const version = versions.get(row.versionId);
    const days = enrolmentDays(row);
    const open = enrolmentWindow(days, now, timeZone).state === 'open';
    return version ? [{ ...row, ...days, version, outline: version.outline, open }] : [];
  });
  const followings = await readFollowings(db, organizationId, followed, { now, timeZone });
  const shut = (enrolment: (typeof followed)[number], lessonId: string) =>
    !enrolment.open || isLocked(followings.get(enrolment.id)?.locks ?? new Map(), lessonId);
  const titleOnly = followed.flatMap((enrolment) =>
    [...enrolment.version.lessons.keys()].filter((lessonId) => shut(enrolment, lessonId)),
  );
  const found = await searchLessons(db, organizationId, {
    versions: followed.map(({ version }) => ({ id: version.id, language: version.programme.language })),
    words: [first, ...others],
    titleOnly,
    limit: most + 1,
  });
  const lessons = found.slice(0, most).flatMap(({ versionId, lessonId, text, stems }) => {
    const enrolment = followed.find(({ version }) => version.id === versionId);
    const lesson = enrolment?.version.lessons.get(lessonId);
    if (!enrolment || !lesson) return [];
    const marks = [...new Set([...stems.map(folded), first, ...others])];
    return [
      {
        enrolmentId: enrolment.id,
        courseTitle: enrolment.version.title,
        language: enrolment.version.programme.language,
        ...{ lessonId, title: lesson.title, kind: lesson.kind, open: enrolment.open },
        locked: enrolment.open && shut(enrolment, lessonId),
        done: followings.get(enrolment.id)?.done.has(lessonId) ?? false,
        excerpt: text === '' ? [] : excerptOf(textOfHtml(text), marks),
      },
    ];
  });
  return { lessons, more: found.length > most };
}
