import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { planOn, type Plan } from '~/domain/billing/plans';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { archiveCourse } from '~/use-cases/courses/archive-course.server';
import { restoreCourse } from '~/use-cases/courses/restore-course.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { checkMemberImport } from '~/use-cases/organizations/check-member-import.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { getSeats } from '~/use-cases/organizations/get-seats.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { resendInvitation } from '~/use-cases/organizations/resend-invitation.server';
import { restoreMember } from '~/use-cases/organizations/restore-member.server';
import { startMemberImport } from '~/use-cases/organizations/start-member-import.server';
import { createContractedOrganization, tellContract } from '../../../tests/factories/contract';
import { createDraftCourse, createPublishedCourse } from '../../../tests/factories/course';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date();
const person = () => ({ email: `${createId()}@example.test`, firstName: 'P', lastName: 'Q' }) as const;
const learner = () => ({ ...person(), role: 'learner' as const });

async function ownerOf(terms: Plan): Promise<ActorOf<'member'>> {
  const { organizationId } = await createContractedOrganization();
  await tellContract(organizationId, [{ kind: 'subscribed', at: new Date(now.getTime() + 1), terms }]);
  return createMember({ organizationId, role: 'owner' });
}

const accepted: Plan = {
  ...planOn('pro', '2026-11-22'),
  limits: { registeredUsers: 2, publishedCourses: 1 },
  features: ['authoring', 'learning', 'certificates'],
};

test('limits and features are those that the organization accepted, not those offered today', async () => {
  const owner = await ownerOf(accepted);
  expect(await getSeats(owner, { now })).toMatchObject({
    seats: { plan: 'pro', registered: 1, limit: 2 },
    terms: { features: accepted.features },
  });
  await registerMember(owner, learner(), { now });
  await expect(registerMember(owner, learner(), { now })).rejects.toMatchObject({
    code: 'seat-limit-reached',
    details: { plan: 'pro', limit: 2 },
  });
  await createPublishedCourse(owner);
  const { courseId } = await createDraftCourse(owner);
  await expect(publishCourse(owner, { courseId }, { now })).rejects.toMatchObject({
    code: 'course-limit-reached',
    details: { plan: 'pro', limit: 1 },
  });
  const csv = { fileName: 'p.csv', bytes: new TextEncoder().encode('email\n') };
  await expect(checkMemberImport(owner, csv, { now })).rejects.toThrow('feature-not-in-plan');
  await expect(createApiToken(owner, { name: 'ERP' }, { now })).rejects.toThrow('feature-not-in-plan');
});

test('from the first failed payment nobody is added and nothing published, until all is paid', async () => {
  const { organizationId } = await createContractedOrganization();
  const owner = await createMember({ organizationId, role: 'owner' });
  const { id: membershipId } = await registerMember(owner, learner(), { now });
  await archiveMember(owner, { membershipId }, { now });
  const waiting = await registerMember(owner, learner(), { now });
  const kept = await createPublishedCourse(owner);
  await archiveCourse(owner, kept, { now });
  const draft = await createDraftCourse(owner);
  const lines = `email;prenom;nom\n${person().email};P;Q\n`;
  const csv = { fileName: 'p.csv', bytes: new TextEncoder().encode(lines) };
  const { importId } = await checkMemberImport(owner, csv, { now });
  const additions = [
    () => inviteMember(owner, { ...learner(), groupIds: [] }, { now }),
    () => registerMember(owner, learner(), { now }),
    () => restoreMember(owner, { membershipId }, { now }),
    () => startMemberImport(owner, { importId, leaveOutProblems: true }, { now }),
    () => publishCourse(owner, draft, { now }),
    () => restoreCourse(owner, kept, { now }),
  ];
  await tellContract(organizationId, [{ kind: 'payment-failed', at: now }]);
  for (const add of additions) await expect(add()).rejects.toThrow('registrations-blocked');
  await resendInvitation(owner, { membershipId: waiting.id }, { now });
  await archiveMember(owner, { membershipId: waiting.id }, { now });

  await tellContract(organizationId, [{ kind: 'suspended', at: now }]);
  for (const add of additions) {
    await expect(add()).rejects.toThrow(/registrations-blocked|organization-suspended/);
  }
  await tellContract(organizationId, [{ kind: 'settled', at: now }]);
  for (const add of additions) await add();
});

test('learners go on while a payment is late', async () => {
  const { organizationId, learner: student, enrolmentId, lessonIds } = await createEnrolledLearner();
  await tellContract(organizationId, [{ kind: 'payment-failed', at: now }]);
  await completeLesson(student, { enrolmentId, lessonId: lessonIds[0] ?? '' }, { now });
  await expect(
    forOrganization(organizationId).lessonCompletion.count({ where: { organizationId, enrolmentId } }),
  ).resolves.toBe(1);
});
