import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { getCourseLearners } from '~/use-cases/learning/get-course-learners.server';
import { getLearnerHome } from '~/use-cases/learning/get-learner-home.server';
import { getTeachingHome } from '~/use-cases/learning/get-teaching-home.server';
import { listEnrolments } from '~/use-cases/learning/list-enrolments.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { listCourses } from '~/use-cases/courses/list-courses.server';
import { listWholeCourses } from '~/use-cases/courses/list-whole-courses.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { listAuditEntries } from '~/use-cases/organizations/list-audit-entries.server';
import { listGroups } from '~/use-cases/organizations/list-groups.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';
import { createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';

const now = new Date();
const mostQueries = 8;

const original = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');
let sent = 0;

beforeEach(() => {
  const query = original?.value as (...given: unknown[]) => unknown;
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...original,
    value(this: pg.Client, ...given: unknown[]) {
      sent += 1;
      return query.apply(this, given);
    },
  });
});
afterEach(() => {
  if (original) Object.defineProperty(pg.Client.prototype, 'query', original);
});

type Place = { owner: ActorOf<'member'>; learner: ActorOf<'member'>; courseId: string };

/** An organization with so many people, groups, courses and enrolments, and as many acts in its audit log. */
async function organizationOf(size: number): Promise<Place> {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const learner = await createMember({ organizationId, role: 'learner' });
  const memberIds = [learner.membershipId];
  for (let count = 1; count < size; count += 1) {
    memberIds.push((await createMember({ organizationId, role: 'learner' })).membershipId);
    await createGroup(owner, { name: `Groupe ${count}` }, { now });
  }
  let courseId = '';
  for (let count = 0; count < size; count += 1) {
    ({ courseId } = await createPublishedCourse(owner, { title: `Cours ${count}`, lessons: [1], now }));
    const people = { memberIds: [learner.membershipId], groupIds: [] };
    await enrolMembers(owner, { courseId, ...people, opensOn: null, closesOn: null }, { now });
  }
  const everybody = { memberIds, groupIds: [], opensOn: null, closesOn: null };
  await enrolMembers(owner, { courseId, ...everybody }, { now });
  return { owner, learner, courseId };
}

const pages: Record<string, (place: Place) => Promise<unknown>> = {
  people: ({ owner }) => listMembers(owner, { limit: 100, sort: 'name' }),
  groups: ({ owner }) => listGroups(owner, { limit: 100 }),
  'audit log': ({ owner }) => listAuditEntries(owner, { limit: 100 }, { timeZone: 'Europe/Paris' }),
  courses: ({ owner }) => listCourses(owner, { limit: 100 }),
  'whole courses': ({ owner }) => listWholeCourses(owner, { limit: 100 }),
  enrolments: ({ owner }) => listEnrolments(owner, { limit: 100 }),
  'learners of a course': ({ owner, courseId }) =>
    getCourseLearners(owner, { courseId, limit: 100 }, { now }),
  'home of a trainer': ({ owner }) => getTeachingHome(owner, { now }),
  'home of a learner': ({ learner }) => getLearnerHome(learner, { now, timeZone: 'Europe/Paris' }),
};

test(
  'a list asks the database as often for twenty-five rows as for three, and eight times at most',
  { timeout: 60_000 },
  async () => {
    const few = await organizationOf(3);
    const many = await organizationOf(25);
    for (const [name, open] of Object.entries(pages)) {
      const counts: number[] = [];
      for (const place of [few, many]) {
        sent = 0;
        await open(place);
        counts.push(sent);
      }
      expect(counts[1], name).toBe(counts[0]);
      expect(counts[1], name).toBeGreaterThan(0);
      expect(counts[1], name).toBeLessThanOrEqual(mostQueries);
    }
  },
);
