import type { ActorOf } from '~/domain/actor';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { createPublishedCourse } from './course';
import { createMember } from './member';

export type SizedOrganization = {
  owner: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  memberIds: string[];
  courseId: string;
  lessonId: string;
};

/** An organization with so many people, groups, courses and enrolments, and as many acts in its audit log. */
export async function createOrganizationOfSize(size: number, now: Date): Promise<SizedOrganization> {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const learner = await createMember({ organizationId, role: 'learner' });
  const memberIds = [learner.membershipId];
  for (let count = 1; count < size; count += 1) {
    memberIds.push((await createMember({ organizationId, role: 'learner' })).membershipId);
    await createGroup(owner, { name: `Groupe ${count}` }, { now });
  }
  let courseId = '';
  let lessonId = '';
  for (let count = 0; count < size; count += 1) {
    const course = await createPublishedCourse(owner, { title: `Cours ${count}`, lessons: [1], now });
    courseId = course.courseId;
    lessonId = course.modules[0]?.lessonIds[0] ?? '';
    const people = { memberIds: [learner.membershipId], groupIds: [] };
    await enrolMembers(owner, { courseId, ...people, opensOn: null, closesOn: null }, { now });
  }
  const everybody = { memberIds, groupIds: [], opensOn: null, closesOn: null };
  await enrolMembers(owner, { courseId, ...everybody }, { now });
  return { owner, learner, memberIds, courseId, lessonId };
}
