import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { readDraftOutline } from '~/records/courses/read-draft-outline.server';
import { copiesOf, writeModuleCopies } from '~/records/courses/write-copies.server';

type CopiedCourse = {
  courseId: string;
  title: string;
  /** Its own where left out. */
  language?: string | undefined;
  /** Copy it only if it is a template. */
  template?: boolean;
  savedAt: Date;
  savedBy: string;
};

/**
 * Writes a course that is a copy of the working copy of another, with ids of its own: programme, path, modules and
 * lessons. It is a draft and no template; versions, learners and history stay with the other. Refuses with `not-found`.
 */
export async function writeCourseCopy(
  tx: Tx,
  organizationId: string,
  { courseId, title, language, template, savedAt, savedBy }: CopiedCourse,
): Promise<{ id: string }> {
  const course = await tx.course.findFirst({
    where: { organizationId, id: courseId, ...(template && { isTemplate: true, archivedAt: null }) },
    select: {
      ...{ language: true, objectives: true, audience: true, prerequisites: true, evaluation: true },
      ...{ pedagogicalAssistance: true, technicalAssistance: true, coverFileId: true },
      ...{ pathOrder: true, assistanceHours: true, reminders: true },
    },
  });
  if (!course) throw new Refusal('not-found');
  const { modules } = await readDraftOutline(tx, organizationId, courseId);
  const id = createId();
  await tx.course.create({
    data: {
      ...{ organizationId, id, ...course, title, createdBy: savedBy, createdAt: savedAt, updatedAt: savedAt },
      ...(language && { language }),
      reminders: toJson(course.reminders),
    },
    select: { id: true },
  });
  const copies = copiesOf(modules.flatMap((module) => [module.id, ...module.lessons.map((one) => one.id)]));
  const copy = { organizationId, toCourseId: id, copies, sameCourse: false, savedAt, savedBy };
  await writeModuleCopies(tx, copy, { modules, firstPosition: 0 });
  return { id };
}
