import type { Activity } from '~/domain/courses/activities';
import type { CompletionRule } from '~/domain/courses/completion-rule';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import type { EnrolledLearner } from './enrolment';
import { createMember } from './member';

/** A learner enrolled in a published course of one lesson, of a kind and with what it holds. */
export async function createLearnerOfKind<Kind extends LessonKind>(
  kind: Kind,
  values: { activity: Activity<Kind>; rule?: CompletionRule; now?: Date },
): Promise<EnrolledLearner & { lessonId: string }> {
  const { activity, rule, now = new Date() } = values;
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const learner = await createMember({ organizationId, role: 'learner' });
  const { id: courseId } = await createCourse(trainer, { title: 'Regarder', language: 'fr' }, { now });
  const { id: moduleId } = await addModule(trainer, { courseId, title: 'Module' }, { now });
  const lesson = { courseId, moduleId, title: 'La leçon', kind, minutes: 10 };
  const { id: lessonId } = await addLesson(trainer, lesson, { now });
  await forOrganization(organizationId).lesson.updateMany({
    where: { organizationId, id: lessonId },
    data: { activity: toJson(activity), ...(rule && { completion: toJson(rule) }) },
  });
  const { versionId } = await publishCourse(trainer, { courseId }, { now });
  const people = { memberIds: [learner.membershipId], groupIds: [], opensOn: null, closesOn: null };
  const { enrolments } = await enrolMembers(trainer, { courseId, ...people }, { now });
  const enrolmentId = enrolments[0]?.id ?? '';
  const of = { organizationId, trainer, learner, courseId, versionId, enrolmentId };
  return { ...of, lessonId, lessonIds: [lessonId] };
}

/** A video that lasts so long, of a file that nobody stored. */
export const videoOf = (durationMs: number): Activity<'video'> => ({
  file: { fileId: createId(), name: 'Leçon.mp4', bytes: 1000, mediaType: 'video/mp4', durationMs },
  ...{ captions: [], transcript: '', posterFileId: null },
});
