import { lessonsInOrder, outlineSchema, programmeSchema } from '~/domain/courses/course-content';
import type { Outline, OutlineLesson, Programme } from '~/domain/courses/course-content';
import { memoryCache } from '~/platform/memory-cache.server';
import type { Tx } from '~/platform/tenancy.server';

export type PublishedVersion = {
  id: string;
  courseId: string;
  number: number;
  title: string;
  programme: Programme;
  outline: Outline;
  minutes: number;
  contentHash: string;
  lessons: ReadonlyMap<string, OutlineLesson & { moduleId: string; position: number }>;
};

// A version never changes, so a process reads each one once.
const versions = memoryCache<PublishedVersion>({
  megabytes: 16,
  weigh: (version) => 2000 + version.lessons.size * 600,
});
const texts = memoryCache<{ html: string }>({ megabytes: 24, weigh: ({ html }) => 2 * html.length });

/** Versions by id, from memory where they are known; those that do not exist are left out. */
export async function readPublishedVersions(
  tx: Tx,
  organizationId: string,
  versionIds: Iterable<string>,
): Promise<Map<string, PublishedVersion>> {
  const found = new Map<string, PublishedVersion>();
  const missing: string[] = [];
  for (const id of new Set(versionIds)) {
    const known = versions.get(`${organizationId}/${id}`);
    if (known) found.set(id, known);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  const rows = await tx.courseVersion.findMany({ where: { organizationId, id: { in: missing } } });
  for (const row of rows) {
    const outline = outlineSchema.parse(row.outline);
    const lessons = new Map(
      lessonsInOrder(outline).map(({ lesson, moduleId, position }) => [
        lesson.id,
        { ...lesson, moduleId, position },
      ]),
    );
    const { id, courseId, number, title, minutes, contentHash } = row;
    const programme = programmeSchema.parse(row.programme);
    const version = { id, courseId, number, title, minutes, contentHash, programme, outline, lessons };
    versions.set(`${organizationId}/${id}`, version);
    found.set(id, version);
  }
  return found;
}

/** One version; it must exist, as a row that names it does. */
export async function readPublishedVersion(
  tx: Tx,
  organizationId: string,
  versionId: string,
): Promise<PublishedVersion> {
  const version = (await readPublishedVersions(tx, organizationId, [versionId])).get(versionId);
  if (!version) throw new Error('the version of an enrolment does not exist');
  return version;
}

/** A lesson's text as HTML, rendered when its version was published; null when the version has no such lesson. */
export async function readLessonHtml(
  tx: Tx,
  organizationId: string,
  versionId: string,
  lessonId: string,
): Promise<string | null> {
  const key = `${organizationId}/${versionId}/${lessonId}`;
  const known = texts.get(key);
  if (known) return known.html;
  const row = await tx.courseVersionLesson.findUnique({
    where: { organizationId_versionId_lessonId: { organizationId, versionId, lessonId } },
    select: { html: true },
  });
  if (row) texts.set(key, row);
  return row?.html ?? null;
}
