import type { ActorOf } from '~/domain/actor';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { createPublishedCourse } from './course';
import { createMember } from './member';

export type EnrolledLearner = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  courseId: string;
  versionId: string;
  enrolmentId: string;
  /** In reading order, of 10 minutes each. */
  lessonIds: string[];
};

type Values = { lessons?: number[]; opensOn?: string | null; closesOn?: string | null; now?: Date };

/** A learner enrolled in a published course of a new organization. */
export async function createEnrolledLearner(values: Values = {}): Promise<EnrolledLearner> {
  const { lessons = [2, 1], opensOn = null, closesOn = null, now = new Date() } = values;
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const learner = await createMember({
    organizationId,
    role: 'learner',
    firstName: 'Léa',
    lastName: 'Essai',
  });
  const course = await createPublishedCourse(trainer, { lessons, now });
  const people = { memberIds: [learner.membershipId], groupIds: [] };
  const input = { courseId: course.courseId, ...people, opensOn, closesOn };
  const { enrolments } = await enrolMembers(trainer, input, { now });
  const lessonIds = course.modules.flatMap((module) => module.lessonIds);
  const { courseId, versionId } = course;
  return {
    organizationId,
    trainer,
    learner,
    courseId,
    versionId,
    enrolmentId: enrolments[0]?.id ?? '',
    lessonIds,
  };
}
