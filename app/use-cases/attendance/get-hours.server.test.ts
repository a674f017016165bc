import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getHours } from '~/use-cases/attendance/get-hours.server';
import { getSessionAttendance } from '~/use-cases/attendance/get-session-attendance.server';
import { listHours } from '~/use-cases/attendance/list-hours.server';
import { connect, countersign, record, sign } from '../../../tests/factories/attendance';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import { countQueries } from '../../../tests/setup/count-queries';

const weekLater = new Date('2026-12-01T08:00:00.000Z');

async function hoursOf({ trainer, learners }: PlannedSession, learner = 0) {
  return getHours(trainer, { enrolmentId: learners[learner]!.enrolmentId }, { now: weekLater });
}

test('remote hours are those connected; what was signed and not connected, or the reverse, is said', async () => {
  const place = await createSession();
  await connect(place, { learner: 0, halfDay: 0 }, 0, 210);
  await sign(place, { learner: 0, halfDay: 0 });
  await connect(place, { learner: 0, halfDay: 1 }, 10, 51);
  await sign(place, { learner: 0, halfDay: 1 });
  const { hours, halfDays } = await hoursOf(place);
  expect(hours).toMatchObject({ planned: 390, connected: 236, signed: 390, retained: 236, unsigned: 0 });
  expect(halfDays.map(({ contradictions }) => contradictions)).toEqual([[], ['signed-not-connected']]);
  expect(halfDays[1]!.stays).toMatchObject([{ source: 'room' }]);
  const other = await hoursOf(place, 1);
  expect(other.hours).toMatchObject({ planned: 390, connected: 0, signed: 0, retained: 0, unsigned: 390 });
});

test('the policy of the organization decides what is retained, never what was attended', async () => {
  const place = await createSession();
  await connect(place, { learner: 0, halfDay: 0 }, 0, 120);
  await connect(place, { learner: 0, halfDay: 1 }, 0, 60);
  const retained: number[] = [];
  for (const partialPresence of ['minutes', 'half-day', 'strict']) {
    const where = { id: place.organizationId };
    await forOrganization(place.organizationId).organization.update({ where, data: { partialPresence } });
    const { hours, policy } = await hoursOf(place);
    expect(policy).toBe(partialPresence);
    expect(hours.attended).toBe(180);
    retained.push(hours.retained);
  }
  expect(retained).toEqual([180, 120, 0]);
});

test('in person, hours count once signed and counter-signed, less what was missed', async () => {
  const place = await createSession({ mode: 'in-person' });
  await sign(place, { learner: 0, halfDay: 0 });
  await record(place, { learner: 0, halfDay: 0 }, { lateMinutes: 20, earlyMinutes: 10 });
  expect((await hoursOf(place)).hours).toMatchObject({ signed: 165, retained: 0 });
  await countersign(place, 0);
  expect((await hoursOf(place)).hours).toMatchObject({ signed: 165, retained: 165, planned: 390 });
});

test('in a mixed session each counts by the way they came', async () => {
  const place = await createSession({ mode: 'mixed', halfDays: 1 });
  await connect(place, { learner: 0, halfDay: 0 }, 0, 100);
  await sign(place, { learner: 1, halfDay: 0 });
  await countersign(place, 0);
  expect((await hoursOf(place, 0)).hours).toMatchObject({ connected: 100, retained: 100 });
  expect((await hoursOf(place, 1)).hours).toMatchObject({ connected: 0, retained: 195 });
});

test('a half-day that somebody was taken off counts no more, one they lived does', async () => {
  const place = await createSession();
  const [first, second] = place.halfDays;
  await connect(place, { learner: 0, halfDay: 0 }, 0, 210);
  const { organizationId } = place;
  const db = forOrganization(organizationId);
  const { participantId } = place.learners[0]!;
  await db.halfDayAttendance.update({
    where: {
      organizationId_halfDayId_participantId: { organizationId, participantId, halfDayId: second!.id },
    },
    data: { expected: false },
  });
  await db.sessionParticipant.update({
    where: { organizationId_id: { organizationId, id: participantId } },
    data: { removedAt: first!.endsAt },
  });
  const { hours, halfDays } = await hoursOf(place);
  expect(hours).toMatchObject({ planned: 195, retained: 195 });
  expect(halfDays.map(({ halfDayId }) => halfDayId)).toEqual([first!.id]);
});

test('a cancelled session plans nothing; what was lived of it before stays', async () => {
  const place = await createSession();
  await connect(place, { learner: 0, halfDay: 0 }, 0, 90);
  const { organizationId, sessionId } = place;
  await forOrganization(organizationId).liveSession.update({
    where: { organizationId_id: { organizationId, id: sessionId } },
    data: { state: 'cancelled', cancelledAt: place.halfDays[0]!.endsAt, cancelReason: 'Grève' },
  });
  expect((await hoursOf(place, 0)).hours).toMatchObject({ planned: 195, retained: 90 });
  expect((await hoursOf(place, 1)).hours).toMatchObject({ planned: 0, retained: 0, unsigned: 0 });
});

test('lessons count their estimated minutes, once done', async () => {
  const place = await createSession({ learners: 1 });
  const { actor, enrolmentId } = place.learners[0]!;
  const [lesson] = (await hoursOf(place)).lessons;
  await completeLesson(actor, { enrolmentId, lessonId: lesson!.id }, { now: weekLater });
  const { hours, lessons } = await hoursOf(place);
  expect(hours).toMatchObject({ eLearningPlanned: 30, eLearningDone: 10, total: hours.retained + 10 });
  const done = lessons.filter(({ completedAt }) => completedAt !== null);
  expect(done.reduce((total, { minutes }) => total + minutes, 0)).toBe(hours.eLearningDone);
});

test('a device that signed for two is found for each of them, whoever else is read', async () => {
  const place = await createSession({ halfDays: 1, learners: 3 });
  const deviceId = '00000000-0000-7000-8000-00000000d001';
  for (const learner of [0, 1, 2]) await connect(place, { learner, halfDay: 0 }, 0, 210);
  await sign(place, { learner: 0, halfDay: 0 }, { deviceId });
  await sign(place, { learner: 1, halfDay: 0 }, { deviceId });
  await sign(place, { learner: 2, halfDay: 0 });
  const found = [];
  for (const learner of [0, 1, 2]) found.push((await hoursOf(place, learner)).halfDays[0]!.contradictions);
  expect(found).toEqual([['same-device'], ['same-device'], []]);
});

test('one reads one’s own hours, trainers everybody’s; others are told of nothing', async () => {
  const place = await createSession();
  const [one, other] = place.learners;
  const input = { enrolmentId: one!.enrolmentId };
  const own = await getHours(one!.actor, input, { now: weekLater });
  expect(own.learner.membershipId).toBe(one!.actor.membershipId);
  const stranger = await createMember({ role: 'owner' });
  for (const actor of [other!.actor, stranger]) {
    await expect(getHours(actor, input, { now: weekLater })).rejects.toMatchObject({ code: 'not-found' });
  }
  const list = { courseId: place.courseId };
  await expect(listHours(one!.actor, list, { now: weekLater })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(listHours(stranger, list, { now: weekLater })).rejects.toMatchObject({ code: 'not-found' });
  const session = { sessionId: place.sessionId };
  const refused = getSessionAttendance(stranger, session, { now: weekLater });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
});

test('the list pages by name, finds what does not agree, and says what each learner’s own page says', async () => {
  const place = await createSession({ learners: 5 });
  await sign(place, { learner: 1, halfDay: 0 });
  await connect(place, { learner: 3, halfDay: 0 }, 0, 210);
  const { courseId, trainer } = place;
  const first = await listHours(trainer, { courseId, limit: 2 }, { now: weekLater });
  const rest = await listHours(
    trainer,
    { courseId, limit: 3, after: first.learners.next! },
    { now: weekLater },
  );
  expect(rest.learners.next).toBe(null);
  const lines = [...first.learners.items, ...rest.learners.items];
  expect(lines.map(({ firstName }) => firstName)).toEqual(['Léa 1', 'Léa 2', 'Léa 3', 'Léa 4', 'Léa 5']);
  for (const line of lines) {
    const { hours } = await getHours(trainer, { enrolmentId: line.enrolmentId }, { now: weekLater });
    expect(line).toMatchObject(hours);
  }
  const odd = await listHours(trainer, { courseId, show: 'contradictions', limit: 1 }, { now: weekLater });
  expect(odd.learners.items.map(({ firstName }) => firstName)).toEqual(['Léa 2']);
  const next = { courseId, show: 'contradictions', limit: 1, after: odd.learners.next! } as const;
  const second = await listHours(trainer, next, { now: weekLater });
  expect(second.learners.items.map(({ firstName }) => firstName)).toEqual(['Léa 4']);
  expect(second.learners.next).toBe(null);
});

test('a page asks the database as often for many learners and half-days as for few', async () => {
  const few = await createSession({ learners: 2, halfDays: 2 });
  const many = await createSession({ learners: 9, halfDays: 6 });
  const counts: number[] = [];
  for (const { trainer, courseId } of [few, many]) {
    counts.push(await countQueries(() => listHours(trainer, { courseId }, { now: weekLater })));
  }
  expect(counts).toEqual([5, 5]);
});
