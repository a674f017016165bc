import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { exportAttendance } from '~/use-cases/attendance/export-attendance.server';
import { getAttendanceOverview } from '~/use-cases/attendance/get-attendance-overview.server';
import { getHours } from '~/use-cases/attendance/get-hours.server';
import { listTrainerHours } from '~/use-cases/attendance/list-trainer-hours.server';
import { connect, countersign, lead, record, sign } from '../../../tests/factories/attendance';
import { createMember } from '../../../tests/factories/member';
import { createSession } from '../../../tests/factories/session';
import { countQueries } from '../../../tests/setup/count-queries';

const now = new Date('2026-12-01T08:00:00.000Z');
const timeZone = 'Europe/Paris';

async function createLivedSession() {
  const place = await createSession({ learners: 3 });
  await connect(place, { learner: 0, halfDay: 0 }, 0, 210);
  await sign(place, { learner: 0, halfDay: 0 });
  await connect(place, { learner: 1, halfDay: 0 }, 0, 60);
  await record(place, { learner: 2, halfDay: 0 }, { absence: 'illness' });
  await countersign(place, 0);
  await lead(place, 1, -5, 100);
  return place;
}

test('a course shows how each half-day was attended, by learner and by standing, and absences by reason', async () => {
  const { trainer, courseId, halfDays } = await createLivedSession();
  const overview = await getAttendanceOverview(trainer, { courseId }, { now });
  expect(overview.halfDays.map(({ halfDayId }) => halfDayId)).toEqual(halfDays.map(({ id }) => id));
  expect(overview.halfDays[0]!.counts).toMatchObject({ present: 1, partial: 1, absent: 1 });
  expect(overview.halfDays[1]!.counts).toMatchObject({ absent: 3 });
  expect(overview.absences).toEqual([
    { reason: 'unexplained', halfDays: 3, minutes: 585 },
    { reason: 'illness', halfDays: 1, minutes: 195 },
  ]);
  expect(overview.learners.map(({ name }) => name)).toEqual(['Léa 1 Essai', 'Léa 2 Essai', 'Léa 3 Essai']);
  expect(overview.learners[1]!.cells[0]).toMatchObject({ retainedMinutes: 60, contradictions: 1 });
});

test('its learners come by pages, its figures are those of all of them', async () => {
  const { trainer, courseId, learners } = await createLivedSession();
  const first = await getAttendanceOverview(trainer, { courseId, limit: 2 }, { now });
  const rest = await getAttendanceOverview(trainer, { courseId, limit: 2, after: first.next! }, { now });
  expect(rest.next).toBe(null);
  const shown = [...first.learners, ...rest.learners].map(({ enrolmentId }) => enrolmentId);
  expect(shown).toEqual(learners.map(({ enrolmentId }) => enrolmentId));
  expect(rest.minutes).toEqual(first.minutes);
  let retained = 0;
  for (const { enrolmentId } of learners) {
    retained += (await getHours(trainer, { enrolmentId }, { now })).hours.retained;
  }
  expect(first.minutes.retained).toBe(retained);
});

test('the export of half-days has one line for each that counts', async () => {
  const { trainer, courseId } = await createLivedSession();
  const lines = [];
  for await (const page of await exportAttendance(trainer, { courseId }, { now })) lines.push(...page);
  expect(lines).toHaveLength(6);
  expect(lines.reduce((total, line) => total + line.retainedMinutes, 0)).toBe(195 + 60);
});

test('a trainer led what they counter-signed, and what they were in the room for', async () => {
  const { trainer, organizationId, sessionId } = await createLivedSession();
  const hours = await listTrainerHours(trainer, {}, { now, timeZone });
  expect(hours).toMatchObject([
    {
      membershipId: trainer.membershipId,
      planned: 390,
      plannedToDate: 390,
      led: 195 + 100,
      countersigned: 1,
    },
  ]);
  const sum = hours[0]!.lines.reduce((total, line) => total + line.ledMinutes, 0);
  expect(sum).toBe(hours[0]!.led);
  expect(await listTrainerHours(trainer, { year: 2025 }, { now, timeZone })).toEqual([]);
  await forOrganization(organizationId).liveSession.update({
    where: { organizationId_id: { organizationId, id: sessionId } },
    data: { state: 'cancelled', cancelledAt: new Date('2026-11-24T12:00:00.000Z') },
  });
  const after = await listTrainerHours(trainer, {}, { now, timeZone });
  expect(after).toMatchObject([{ planned: 195, led: 195 }]);
});

test('learners see none of it, nor do strangers', async () => {
  const { courseId, learners } = await createLivedSession();
  const learner = learners[0]!.actor;
  const stranger = await createMember({ role: 'owner' });
  const place = { now, timeZone };
  await expect(getAttendanceOverview(learner, { courseId }, place)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(listTrainerHours(learner, {}, place)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(exportAttendance(learner, { courseId }, place)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(getAttendanceOverview(stranger, { courseId }, place)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(exportAttendance(stranger, { courseId }, place)).rejects.toMatchObject({ code: 'not-found' });
  expect(await listTrainerHours(stranger, {}, place)).toEqual([]);
});

test('an overview asks the database as often for many half-days as for few', async () => {
  const few = await createSession({ learners: 2, halfDays: 2 });
  const many = await createSession({ learners: 8, halfDays: 6 });
  const counts: number[] = [];
  for (const { trainer, courseId } of [few, many]) {
    counts.push(await countQueries(() => getAttendanceOverview(trainer, { courseId }, { now })));
  }
  expect(counts).toEqual([5, 5]);
});
