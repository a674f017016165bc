import { versionContentHash } from '~/domain/courses/content-hash';
import { lessonsInOrder, plannedMinutes } from '~/domain/courses/course-content';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import type { DraftVersion } from '~/records/courses/read-draft-version.server';
import { readTextSources } from '~/records/courses/read-text-sources.server';

type Version = { id: string; number: number };

/**
 * Writes the working copy as the next version of its course, with the HTML of every lesson rendered once for all its
 * readers, and makes it the current one. Call it with the course opened. Files that are gone are left out.
 */
export async function appendCourseVersion(
  tx: Tx,
  organizationId: string,
  courseId: string,
  draft: DraftVersion,
  { publishedBy, now }: { publishedBy: string; now: Date },
): Promise<Version> {
  const { title, programme, outline, contents, activities } = draft;
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
  const texts = { contents: contents.values(), language: programme.language };
  const sources = await readTextSources(tx, organizationId, texts);
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
        activity: toJson(activities.get(lesson.id) ?? {}),
        html: renderRichText(content, sources),
      };
    }),
  });
  await tx.course.updateMany({
    where: { organizationId, id: courseId },
    data: { currentVersionId: version.id },
  });
  return version;
}
