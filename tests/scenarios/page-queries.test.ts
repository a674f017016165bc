import { expect, test } from 'vitest';
import { getCourseLearners } from '~/use-cases/learning/get-course-learners.server';
import { getLearnerHome } from '~/use-cases/learning/get-learner-home.server';
import { getTeachingHome } from '~/use-cases/learning/get-teaching-home.server';
import { listEnrolments } from '~/use-cases/learning/list-enrolments.server';
import { listCourses } from '~/use-cases/courses/list-courses.server';
import { listWholeCourses } from '~/use-cases/courses/list-whole-courses.server';
import { listAuditEntries } from '~/use-cases/organizations/list-audit-entries.server';
import { listGroups } from '~/use-cases/organizations/list-groups.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';
import { createOrganizationOfSize, type SizedOrganization } from '../factories/organization-of-size';
import { countQueries } from '../setup/count-queries';

const now = new Date();
const mostQueries = 8;

const pages: Record<string, (place: SizedOrganization) => Promise<unknown>> = {
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
    const few = await createOrganizationOfSize(3, now);
    const many = await createOrganizationOfSize(25, now);
    for (const [name, open] of Object.entries(pages)) {
      const counts: number[] = [];
      for (const place of [few, many]) {
        counts.push(await countQueries(() => open(place)));
      }
      expect(counts[1], name).toBe(counts[0]);
      expect(counts[1], name).toBeGreaterThan(0);
      expect(counts[1], name).toBeLessThanOrEqual(mostQueries);
    }
  },
);
