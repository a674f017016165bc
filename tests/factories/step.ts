import type { ActorOf } from '~/domain/actor';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { paragraph } from './course';
import { createMember } from './member';

export type EnrolledInSteps = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  courseId: string;
  enrolmentId: string;
  lessonIds: string[];
};

type Step = { kind: LessonKind; title?: string; activity?: Record<string, unknown> };

/** A learner enrolled in a published course of one module whose lessons are of such kinds, 10 minutes each. */
export async function createEnrolledInSteps(
  steps: readonly Step[],
  { now = new Date(), closesOn = null }: { now?: Date; closesOn?: string | null } = {},
): Promise<EnrolledInSteps> {
  const trainer = await createMember({ role: 'trainer', firstName: 'Claire', lastName: 'Formatrice' });
  const { organizationId } = trainer;
  const { id: courseId } = await createCourse(trainer, { title: 'Accueillir', language: 'fr' }, { now });
  const { id: moduleId } = await addModule(trainer, { courseId, title: 'Premiers pas' }, { now });
  const lessonIds: string[] = [];
  for (const [place, { kind, title = `Étape ${place + 1}`, activity }] of steps.entries()) {
    const lesson = { courseId, moduleId, title, kind, minutes: 10 };
    const { id: lessonId } = await addLesson(trainer, lesson, { now });
    const content = paragraph(`Consigne de ${title}.`);
    await saveLessonContent(trainer, { courseId, lessonId, revision: 1, content }, { now });
    if (activity) await saveLessonActivity(trainer, { courseId, lessonId, revision: 1, activity }, { now });
    lessonIds.push(lessonId);
  }
  await publishCourse(trainer, { courseId }, { now });
  const of = { organizationId, trainer, courseId };
  const { learner, enrolmentId } = await enrolAnother(of, { now, closesOn });
  return { ...of, learner, enrolmentId, lessonIds };
}

/** One more learner of the same course. */
export async function enrolAnother(
  { organizationId, trainer, courseId }: Pick<EnrolledInSteps, 'organizationId' | 'trainer' | 'courseId'>,
  { now = new Date(), closesOn = null }: { now?: Date; closesOn?: string | null } = {},
): Promise<{ learner: ActorOf<'member'>; enrolmentId: string }> {
  const learner = await createMember({
    organizationId,
    role: 'learner',
    firstName: 'Léa',
    lastName: 'Essai',
  });
  const people = { memberIds: [learner.membershipId], groupIds: [] };
  const { enrolments } = await enrolMembers(
    trainer,
    { courseId, ...people, opensOn: null, closesOn },
    { now },
  );
  return { learner, enrolmentId: enrolments[0]?.id ?? '' };
}
