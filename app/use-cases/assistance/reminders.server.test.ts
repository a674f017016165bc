import { expect, test } from 'vitest';
import { remindLearners } from '~/jobs/remind-learners.server';
import { dayToDatabase } from '~/domain/calendar';
import { forOrganization } from '~/platform/tenancy.server';
import { getPeopleToRemind } from '~/use-cases/assistance/get-people-to-remind.server';
import { remindByHand } from '~/use-cases/assistance/remind-by-hand.server';
import { remindCourse } from '~/use-cases/assistance/remind-course.server';
import { saveReminderRules } from '~/use-cases/assistance/save-reminder-rules.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { createEnrolledLearner, type EnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';
import { countQueries } from '../../../tests/setup/count-queries';

const enrolledAt = new Date('2026-11-02T09:00:00.000Z');
const on = (day: string) => ({ now: new Date(`${day}T07:00:00.000Z`) });
const rules = { beforeDue: null, inactive: 7, beforeClose: 5 };

const told = ({ organizationId }: { organizationId: string }) =>
  forOrganization(organizationId).notification.findMany({
    where: { organizationId },
    orderBy: { createdAt: 'asc' },
    select: { membershipId: true, kind: true, values: true, href: true },
  });

test('rules remind of idle days and of the end of access, once each, however often and at once they run', async () => {
  const all = await createEnrolledLearner({ now: enrolledAt, closesOn: '2026-11-30' });
  const { trainer, courseId, organizationId } = all;
  await saveReminderRules(trainer, { courseId, ...rules }, { now: enrolledAt });
  const course = { organizationId, courseId };
  expect(await remindCourse(course, on('2026-11-08'))).toBe(0);
  const first = await Promise.all([1, 2, 3].map(() => remindCourse(course, on('2026-11-09'))));
  expect(first.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await remindCourse(course, on('2026-11-10'))).toBe(0);
  await remindLearners({ ...on('2026-11-25'), dryRun: true });
  expect(await told(all)).toHaveLength(1);
  await remindLearners({ ...on('2026-11-25'), dryRun: false });
  await remindLearners({ ...on('2026-11-26'), dryRun: false });
  expect(await told(all)).toMatchObject([
    { kind: 'learner-late', values: { rule: 'inactive', since: '2026-11-02', course: 'Lire un bilan' } },
    { kind: 'learner-late', values: { rule: 'closing', closesOn: '2026-11-30' } },
  ]);
});

test('a lesson that is due soon is told by name, also before a session, and not once it is done', async () => {
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const db = forOrganization(organizationId);
  const { courseId, modules } = await createDraftCourse(trainer, { now: enrolledAt });
  const [first, second] = modules[0]!.lessonIds as [string, string];
  const due = (lessonId: string, days: number) =>
    db.lesson.updateMany({
      where: { organizationId, id: lessonId },
      data: { conditions: { due: { kind: 'after-enrolment', days } } },
    });
  await due(first, 10);
  await due(second, 11);
  await publishCourse(trainer, { courseId }, { now: enrolledAt });
  const learner = await createMember({ organizationId, role: 'learner' });
  const people = { memberIds: [learner.membershipId], groupIds: [], opensOn: null, closesOn: null };
  const { enrolments } = await enrolMembers(trainer, { courseId, ...people }, { now: enrolledAt });
  await saveReminderRules(
    trainer,
    { courseId, beforeDue: 2, inactive: null, beforeClose: null },
    { now: enrolledAt },
  );
  const course = { organizationId, courseId };
  expect(await remindCourse(course, on('2026-11-09'))).toBe(0);
  expect(await remindCourse(course, on('2026-11-10'))).toBe(1);
  const [notice] = await told(trainer);
  expect(notice).toMatchObject({
    ...{ kind: 'lesson-due', href: `/learn/courses/${enrolments[0]!.id}/lessons/${first}` },
    values: { lesson: 'Leçon 1.1', dueAt: '2026-11-12T23:00:00.000Z' },
  });
  await completeLesson(learner, { enrolmentId: enrolments[0]!.id, lessonId: second }, on('2026-11-10'));
  expect(await remindCourse(course, on('2026-11-11'))).toBe(0);
});

test('those who finished, left, were archived or follow a course without rules are not reminded', async () => {
  const all = await createEnrolledLearner({ now: enrolledAt });
  const { organizationId, courseId, enrolmentId, trainer } = all;
  const course = { organizationId, courseId };
  expect(await remindCourse(course, on('2026-12-20'))).toBe(0);
  await saveReminderRules(trainer, { courseId, ...rules }, { now: enrolledAt });
  const db = forOrganization(organizationId);
  const where = { organizationId, id: enrolmentId };
  for (const data of [
    { withdrawnAt: enrolledAt },
    { withdrawnAt: null, opensOn: dayToDatabase('2027-01-01') },
  ]) {
    await db.enrolment.updateMany({ where, data });
    expect(await remindCourse(course, on('2026-12-20'))).toBe(0);
  }
  await db.enrolment.updateMany({ where, data: { opensOn: null } });
  expect(await remindCourse(course, on('2026-12-20'))).toBe(1);
});

test('reminding costs no more statements for many learners than for one', async () => {
  const one = await createEnrolledLearner({ now: enrolledAt });
  const many = await createEnrolledLearner({ now: enrolledAt });
  for (let index = 0; index < 12; index += 1) {
    const { membershipId } = await createMember({ organizationId: many.organizationId, role: 'learner' });
    const people = { memberIds: [membershipId], groupIds: [], opensOn: null, closesOn: null };
    await enrolMembers(many.trainer, { courseId: many.courseId, ...people }, { now: enrolledAt });
  }
  const cost = async ({ organizationId, courseId, trainer }: EnrolledLearner) => {
    await saveReminderRules(
      trainer,
      { courseId, beforeDue: 3, inactive: 7, beforeClose: 5 },
      { now: enrolledAt },
    );
    return countQueries(() => remindCourse({ organizationId, courseId }, on('2026-11-20')));
  };
  expect(await cost(many)).toBe(await cost(one));
  expect(await told(many)).toHaveLength(13);
});

test('by hand a trainer reminds in their own words, nobody twice within 24 hours, whoever asks', async () => {
  const all = await createEnrolledLearner({ now: enrolledAt });
  const { organizationId, trainer, courseId, enrolmentId } = all;
  const colleague = await createMember({ organizationId, role: 'trainer' });
  const input = { courseId, enrolmentIds: [enrolmentId], message: 'Je vous aide ?' };
  expect(await getPeopleToRemind(trainer, input)).toMatchObject({ people: [{ name: 'Léa Essai' }] });
  const at = on('2026-11-10');
  const asked = await Promise.all([trainer, colleague].map((actor) => remindByHand(actor, input, at)));
  expect(asked.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1]);
  expect(await told(all)).toMatchObject([{ values: { rule: 'by-hand', message: 'Je vous aide ?' } }]);
  const soon = { now: new Date(at.now.getTime() + 86_400_000 - 1) };
  expect(await remindByHand(trainer, input, soon)).toEqual({ reminded: 0, lately: 1, others: 0 });
  const next = { now: new Date(at.now.getTime() + 86_400_000) };
  expect(await remindByHand(trainer, input, next)).toEqual({ reminded: 1, lately: 0, others: 0 });
  const acts = await forOrganization(organizationId).auditEntry.findMany({
    where: { organizationId, action: 'learner.reminded' },
  });
  expect(acts).toHaveLength(2);
});

test('only those who teach here set rules and remind', async () => {
  const { learner, courseId, enrolmentId, organizationId } = await createEnrolledLearner({ now: enrolledAt });
  const stranger = await createMember({ role: 'owner' });
  const input = { courseId, enrolmentIds: [enrolmentId], message: 'Bonjour' };
  const at = on('2026-11-10');
  for (const [actor, code] of [
    [learner, 'not-allowed'],
    [stranger, 'not-found'],
  ] as const) {
    await expect(remindByHand(actor, input, at)).rejects.toMatchObject({ code });
    await expect(getPeopleToRemind(actor, input)).rejects.toMatchObject({ code });
    await expect(saveReminderRules(actor, { courseId, ...rules }, at)).rejects.toMatchObject({ code });
  }
  expect(await told({ organizationId })).toEqual([]);
});
