import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { moveEnrolmentsWork, type MoveEnrolmentsWork } from '~/domain/learning/inputs';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { updateLessonSettings } from '~/use-cases/courses/update-lesson-settings.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { moveEnrolmentsToVersion } from '~/use-cases/learning/move-enrolments-to-version.server';
import { runEnrolmentMove } from '~/use-cases/learning/run-enrolment-move.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { listAuditEntries } from '~/use-cases/organizations/list-audit-entries.server';
import { createPublishedCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const people = 5;

/** A course with people on its first version, and a second one published since. */
async function courseWithOlder() {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const trainer = await createMember({ organizationId, role: 'trainer' });
  const { courseId, modules } = await createPublishedCourse(trainer, { lessons: [1], now });
  const learners: ActorOf<'member'>[] = [];
  for (let count = 0; count < people; count += 1)
    learners.push(await createMember({ organizationId, role: 'learner' }));
  const memberIds = learners.map(({ membershipId }) => membershipId);
  const whole = { courseId, memberIds, groupIds: [], opensOn: null, closesOn: null };
  await enrolMembers(trainer, whole, { now });
  const lessonId = modules[0]?.lessonIds[0] ?? '';
  await updateLessonSettings(trainer, { courseId, lessonId, title: 'Plus long', minutes: 25 }, { now });
  const { versionId } = await publishCourse(trainer, { courseId }, { now });
  const following = () =>
    forOrganization(organizationId).enrolment.count({ where: { organizationId, courseId, versionId } });
  return { owner, organizationId, trainer, courseId, following };
}

async function workOf(organizationId: string): Promise<MoveEnrolmentsWork[]> {
  const messages = await forAccounts().outboxMessage.findMany({
    where: { organizationId, payload: { path: ['name'], equals: 'move-enrolments' } },
  });
  return messages.map(({ payload }) => moveEnrolmentsWork.parse((payload as { values: unknown }).values));
}

test('more than a page can wait for are left to the worker, which moves each once however often it runs', async () => {
  const { owner, organizationId, trainer, courseId, following } = await courseWithOlder();
  const input = { courseId, which: 'all' as const };
  const answer = await moveEnrolmentsToVersion(trainer, input, { now, atOnce: people - 1 });
  expect(answer).toEqual({ moved: 0, queued: people, version: 2 });
  expect(await following()).toBe(0);
  const { items } = await listAuditEntries(owner, { limit: 100 }, { timeZone: 'Europe/Paris' });
  expect(items.filter(({ action }) => action === 'enrolment.version-moved')).toHaveLength(1);

  const [work, ...others] = await workOf(organizationId);
  if (!work) throw new Error('nothing was left to the worker');
  expect(others).toEqual([]);
  const runs = await Promise.all([1, 2, 3].map(() => runEnrolmentMove(work, { now })));
  expect(runs.reduce((total, { moved }) => total + moved, 0)).toBe(people);
  expect(await following()).toBe(people);
  expect(await runEnrolmentMove(work, { now })).toEqual({ moved: 0 });
  const moves = await forOrganization(organizationId).evidenceRecord.count({
    where: { organizationId, kind: 'version-moved' },
  });
  expect(moves).toBe(people);
  expect((await verifyEvidenceChains({ now, organizationId })).broken).toBeNull();
});

test('as many as a page can wait for are moved at once, and nothing is left to the worker', async () => {
  const { organizationId, trainer, courseId, following } = await courseWithOlder();
  const input = { courseId, which: 'all' as const };
  const answer = await moveEnrolmentsToVersion(trainer, input, { now, atOnce: people });
  expect(answer).toEqual({ moved: people, queued: 0, version: 2 });
  expect(await following()).toBe(people);
  expect(await workOf(organizationId)).toEqual([]);
});

test('a worker that is told to stop leaves the rest to the next run', async () => {
  const { organizationId, trainer, courseId, following } = await courseWithOlder();
  await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now, atOnce: 0 });
  const [work] = await workOf(organizationId);
  if (!work) throw new Error('nothing was left to the worker');
  await expect(runEnrolmentMove(work, { now, signal: AbortSignal.abort() })).rejects.toThrow();
  expect(await following()).toBe(0);
  expect(await runEnrolmentMove(work, { now })).toEqual({ moved: people });
});

test('nothing is moved for somebody who may no longer', async () => {
  const { owner, organizationId, trainer, courseId, following } = await courseWithOlder();
  await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now, atOnce: 0 });
  const [work] = await workOf(organizationId);
  if (!work) throw new Error('nothing was left to the worker');
  await archiveMember(owner, { membershipId: trainer.membershipId }, { now });
  expect(await runEnrolmentMove(work, { now })).toEqual({ moved: 0 });
  expect(await following()).toBe(0);
});
