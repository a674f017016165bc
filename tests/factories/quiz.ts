import type { ActorOf } from '~/domain/actor';
import { quizActivitySchema, type QuizActivity } from '~/domain/assessment/quiz';
import type { Question } from '~/domain/assessment/question';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { defaultQuizActivity } from '~/domain/assessment/quiz';
import { createMember } from './member';

export type QuizLearner = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  courseId: string;
  lessonId: string;
  enrolmentId: string;
};

type Values = { settings?: Partial<QuizActivity>; now?: Date; learners?: number };

/** A learner enrolled in a published course of one quiz over those questions. */
export async function createQuizLearner(
  questions: readonly Question[],
  { settings = {}, now = new Date() }: Values = {},
): Promise<QuizLearner> {
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const { courseId, lessonId } = await createQuizCourse(trainer, questions, { settings, now });
  const learner = await createMember({
    organizationId,
    role: 'learner',
    firstName: 'Léa',
    lastName: 'Essai',
  });
  const enrolmentId = await enrolIn(trainer, courseId, learner, now);
  return { organizationId, trainer, learner, courseId, lessonId, enrolmentId };
}

/** A published course of one lesson: a quiz over those questions. */
export async function createQuizCourse(
  trainer: ActorOf<'member'>,
  questions: readonly Question[],
  { settings = {}, now = new Date() }: Values = {},
): Promise<{ courseId: string; lessonId: string }> {
  const { id: courseId } = await createCourse(trainer, { title: 'La TVA', language: 'fr' }, { now });
  const { id: moduleId } = await addModule(trainer, { courseId, title: 'Module 1' }, { now });
  const lesson = { courseId, moduleId, title: 'Quiz', kind: 'quiz' as const, minutes: 10 };
  const { id: lessonId } = await addLesson(trainer, lesson, { now });
  const items = questions.map((question) => ({ type: 'own' as const, question }));
  const activity = quizActivitySchema.parse({ ...defaultQuizActivity, items, ...settings });
  await saveLessonActivity(trainer, { courseId, lessonId, revision: 1, activity }, { now });
  await publishCourse(trainer, { courseId }, { now });
  return { courseId, lessonId };
}

export async function enrolIn(
  trainer: ActorOf<'member'>,
  courseId: string,
  learner: ActorOf<'member'>,
  now: Date,
): Promise<string> {
  const people = { memberIds: [learner.membershipId], groupIds: [] };
  const input = { courseId, ...people, opensOn: null, closesOn: null };
  const { enrolments } = await enrolMembers(trainer, input, { now });
  return enrolments[0]?.id ?? '';
}
