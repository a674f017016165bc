import { versionContentHash } from '~/domain/courses/content-hash';
import { lessonsInOrder, plannedMinutes } from '~/domain/courses/course-content';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { fileIdsOf } from '~/domain/courses/rich-text-facts';
import { idSchema } from '~/domain/id';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import type { DraftVersion } from '~/records/courses/read-draft-version.server';

const isId = (text: string) => idSchema.safeParse(text).success;

type Version = { id: string; number: number };

/**
 * Writes the working copy as the next version of its course, with the HTML of every lesson rendered once for all its
 * readers, and makes it the current one. Call it with the course opened. Images of files that are gone are left out.
 */
export async function appendCourseVersion(
  tx: Tx,
  organizationId: string,
  courseId: string,
  draft: DraftVersion,
  { publishedBy, now }: { publishedBy: string; now: Date },
): Promise<Version> {
  const { title, programme, outline, contents } = draft;
  const last = await tx.courseVersion.aggregate({
    where: { organizationId, courseId },
    _max: { number: true },
  });
  const version = { id: createId(), number: (last._max.number ?? 0) + 1 };
  await tx.courseVersion.create({
    data: {
      organizationId,
      ...version,
      courseId,
      title,
      programme: toJson(programme),
      outline: toJson(outline),
      minutes: plannedMinutes(outline),
      contentHash: versionContentHash({ title, programme, outline }),
      publishedAt: now,
      publishedBy,
    },
    select: { id: true },
  });
  const fileUrl = await fileAddresses(tx, organizationId, draft);
  await tx.courseVersionLesson.createMany({
    data: lessonsInOrder(outline).map(({ lesson, moduleId, position }) => {
      const content = contents.get(lesson.id) ?? { type: 'doc', content: [] };
      return {
        organizationId,
        versionId: version.id,
        lessonId: lesson.id,
        moduleId,
        title: lesson.title,
        kind: lesson.kind,
        minutes: lesson.minutes,
        position,
        content: toJson(content),
        html: renderRichText(content, { fileUrl }),
      };
    }),
  });
  await tx.course.updateMany({
    where: { organizationId, id: courseId },
    data: { currentVersionId: version.id },
  });
  return version;
}

async function fileAddresses(
  tx: Tx,
  organizationId: string,
  { contents }: DraftVersion,
): Promise<(fileId: string) => string | null> {
  const ids = [...new Set([...contents.values()].flatMap(fileIdsOf))].filter(isId);
  const files = await tx.storedFile.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true },
  });
  const known = new Set(files.map((file) => file.id));
  return (fileId) => (known.has(fileId) ? `/files/${fileId}` : null);
}
