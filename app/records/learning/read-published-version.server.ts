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

/** A lesson as its version keeps it: its text as HTML, and what its kind adds. */
export type PublishedText = { html: string; activity: unknown };

// A version never changes, so a process reads each one once.
const versions = memoryCache<PublishedVersion>({
  megabytes: 16,
  weigh: (version) => 2000 + version.lessons.size * 600,
});
const texts = memoryCache<PublishedText>({
  megabytes: 24,
  // An activity weighs in memory some four times what it takes as text; most are empty.
  weigh: ({ html, activity }) => 2 * html.length + 8 * JSON.stringify(activity).length,
});

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

/** A lesson's text and activity as they were published; null when the version has no such lesson. */
export async function readPublishedText(
  tx: Tx,
  organizationId: string,
  versionId: string,
  lessonId: string,
): Promise<PublishedText | null> {
  const key = `${organizationId}/${versionId}/${lessonId}`;
  const known = texts.get(key);
  if (known) return known;
  const row = await tx.courseVersionLesson.findUnique({
    where: { organizationId_versionId_lessonId: { organizationId, versionId, lessonId } },
    select: { html: true, activity: true },
  });
  if (row) texts.set(key, row);
  return row;
}
