import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayIn, dayToDatabase } from '~/domain/calendar';
import { paceOf } from '~/domain/learning/lateness';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { exportCourseLearners } from '~/use-cases/learning/export-course-learners.server';
import { getCourseLearners } from '~/use-cases/learning/get-course-learners.server';
import { getEnrolmentDetail } from '~/use-cases/learning/get-enrolment-detail.server';
import { getTeachingHome } from '~/use-cases/learning/get-teaching-home.server';
import { listEnrollableMembers } from '~/use-cases/learning/list-enrollable-members.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T22:30:00.000Z');
const timeZone = 'Europe/Paris';
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);

/** Enrolments at every pace, written as they may stand after months; returns what the rule says of each. */
async function withManyLearners(count: number) {
  const enrolled = await createEnrolledLearner({ lessons: [4], now });
  const { organizationId, courseId, versionId } = enrolled;
  const db = forOrganization(organizationId);
  await db.enrolment.updateMany({ where: { organizationId }, data: { withdrawnAt: now } });
  const day = fc.option(fc.integer({ min: -30, max: 30 }), { nil: null });
  const facts = fc.record({
    enrolledAgo: fc.integer({ min: 1, max: 900 }),
    opens: day,
    closes: day,
    lessonsDone: fc.integer({ min: 0, max: 4 }),
    begun: fc.boolean(),
    activeAgo: fc.integer({ min: 0, max: 400 }),
  });
  const expected = new Map<string, string>();
  for (const [n, one] of fc.sample(facts, count).entries()) {
    const lastName = ['Abadie', 'Émond', 'Zola'][n % 3]!;
    const member = await createMember({ organizationId, role: 'learner', lastName, firstName: `P${n % 4}` });
    const begun = one.begun || one.lessonsDone > 0;
    const dayOf = (offset: number | null) => (offset === null ? null : addDays(dayIn(now, timeZone), offset));
    const days = { opensOn: dayOf(one.opens), closesOn: dayOf(one.closes) };
    const row = {
      enrolledAt: hours(one.enrolledAgo),
      startedAt: begun ? hours(one.activeAgo) : null,
      lastActivityAt: begun ? hours(one.activeAgo) : null,
      completedAt: one.lessonsDone === 4 ? hours(one.activeAgo) : null,
    };
    const id = createId();
    await db.enrolment.create({
      data: {
        ...{ organizationId, id, courseId, versionId, membershipId: member.membershipId, ...row },
        opensOn: days.opensOn && dayToDatabase(days.opensOn),
        closesOn: days.closesOn && dayToDatabase(days.closesOn),
        ...{
          minutesPlanned: 40,
          lessonsTotal: 4,
          lessonsDone: one.lessonsDone,
          minutesDone: one.lessonsDone * 10,
        },
      },
    });
    const status = row.completedAt ? 'completed' : begun ? 'in-progress' : 'not-started';
    const { enrolledAt, lastActivityAt } = row;
    const said = paceOf(
      { status, ratio: one.lessonsDone / 4, days, enrolledAt, lastActivityAt },
      now,
      timeZone,
    );
    expected.set(id, said.pace);
  }
  return { ...enrolled, expected };
}

test('lists keep to the rule of who is late, in every case, whatever the sort, page after page', async () => {
  const { trainer, courseId, expected } = await withManyLearners(60);
  for (const sort of ['name', 'progress', 'activity'] as const) {
    for (const direction of ['ascending', 'descending'] as const) {
      const seen: [string, string][] = [];
      let after: string | undefined;
      do {
        const input = { courseId, sort, direction, limit: 17, ...(after && { after }) };
        const { learners } = await getCourseLearners(trainer, input, { now });
        seen.push(...learners.items.map((item): [string, string] => [item.enrolmentId, item.pace]));
        after = learners.next ?? undefined;
      } while (after);
      expect(seen).toHaveLength(60);
      expect(new Map(seen)).toEqual(expected);
    }
  }
});

test('counts and filters agree with one another and with the export', async () => {
  const { trainer, courseId, expected } = await withManyLearners(25);
  const { counts } = await getCourseLearners(trainer, { courseId }, { now });
  expect(counts.all).toBe(25);
  for (const pace of ['completed', 'not-started', 'on-track', 'late', 'inactive'] as const) {
    const ids = [...expected].filter(([, said]) => said === pace).map(([id]) => id);
    expect(counts[pace]).toBe(ids.length);
    const exported: string[] = [];
    for await (const page of await exportCourseLearners(trainer, { courseId, pace }, { now })) {
      exported.push(...page.map(({ enrolmentId }) => enrolmentId));
    }
    expect(exported.sort()).toEqual(ids.sort());
  }
});

test('a name is found as it is typed, signs that mean something to SQL included', async () => {
  const { organizationId, trainer, courseId } = await createEnrolledLearner({ now });
  const odd = await createMember({ organizationId, role: 'learner', firstName: '100%', lastName: 'D_Arc' });
  const people = { memberIds: [odd.membershipId], groupIds: [], opensOn: null, closesOn: null };
  await enrolMembers(trainer, { courseId, ...people }, { now });
  const names = async (search: string) =>
    (await getCourseLearners(trainer, { courseId, search }, { now })).learners.items.map(
      (item) => item.lastName,
    );
  expect(await names('100%')).toEqual(['D_Arc']);
  expect(await names('d_arc')).toEqual(['D_Arc']);
  expect(await names('%')).toEqual(['D_Arc']);
  expect(await names('léa')).toEqual(['Essai']);
});

test('the trainer sees each lesson’s figures, the records behind them, and that their chain holds', async () => {
  const { trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  const detail = await getEnrolmentDetail(trainer, { enrolmentId }, { now });
  expect(detail).toMatchObject({
    learner: { minutesDone: 10, minutesPlanned: 30, pace: 'on-track' },
    chain: { intact: true, count: 2 },
    evidence: { total: 2, next: null, items: [{ kind: 'lesson-completed' }, { kind: 'enrolled' }] },
  });
  expect(detail.modules[0]?.lessons[0]).toMatchObject({ completedAt: now.toISOString(), records: 1 });
  const ofLesson = await getEnrolmentDetail(trainer, { enrolmentId, lessonId: lessonIds[1]! }, { now });
  expect(ofLesson.evidence.items).toEqual([]);
});

test('the home of those who teach shows who is late and what just happened', async () => {
  const { trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({
    closesOn: '2026-11-24',
    now,
  });
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  const later = new Date('2026-11-24T20:00:00.000Z');
  const home = await getTeachingHome(trainer, { now: later });
  expect(home.late.map((item) => item.enrolmentId)).toEqual([enrolmentId]);
  expect(home.recent.map((item) => item.enrolmentId)).toEqual([enrolmentId]);
  expect(home.courses).toMatchObject([{ learners: 1, completed: 0, published: true }]);
});

test('who is enrolled already is not proposed again', async () => {
  const { organizationId, trainer, courseId } = await createEnrolledLearner({ now });
  const other = await createMember({ organizationId, role: 'learner', lastName: 'Nouvelle' });
  const { members } = await listEnrollableMembers(trainer, { courseId });
  expect(members.map(({ id }) => id).sort()).toEqual([other.membershipId, trainer.membershipId].sort());
});

test('learners and strangers follow nobody', async () => {
  const { learner, courseId, enrolmentId } = await createEnrolledLearner({ now });
  const stranger = await createMember({ role: 'owner' });
  await expect(getCourseLearners(learner, { courseId }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(getTeachingHome(learner, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(getCourseLearners(stranger, { courseId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getEnrolmentDetail(stranger, { enrolmentId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  const proposed = listEnrollableMembers(stranger, { courseId });
  await expect(proposed).rejects.toMatchObject({ code: 'not-found' });
});
