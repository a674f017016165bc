import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { createTokenHolder } from '../factories/api-token';
import { createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';
import { callApi } from '../setup/api-client';

type Sheet = { id: string; room: string | null; halfDays: { id: string }[]; participants: unknown[] };

const halfDay = (day: number) => ({
  startsAt: `2027-03-0${day}T08:00:00.000Z`,
  endsAt: `2027-03-0${day}T11:30:00.000Z`,
  plannedMinutes: 195,
});

async function createPlan() {
  const holder = await createTokenHolder();
  const { courseId } = await createPublishedCourse(holder.actor);
  const body = { courseId, title: 'Séance', mode: 'remote', halfDays: [halfDay(2), halfDay(1)] };
  const planned = await callApi('POST /sessions', { token: holder.token, body });
  return { ...holder, courseId, body, planned, sheet: planned.body as Sheet };
}

async function enrol({ token, organizationId, courseId }: Awaited<ReturnType<typeof createPlan>>) {
  const { membershipId: memberId } = await createMember({ organizationId, role: 'learner' });
  const { body } = await callApi('POST /enrolments', { token, body: { courseId, memberId } });
  return { memberId, enrolmentId: (body as { id: string }).id };
}

test('a session is planned with its half-days in order, read and listed', async () => {
  const { token, actor, body, courseId, planned, sheet } = await createPlan();
  expect(planned).toMatchObject({
    status: 201,
    body: {
      ...{ courseId, title: 'Séance', mode: 'remote', state: 'planned', timeZone: 'Europe/Paris' },
      halfDays: [halfDay(1), halfDay(2)],
      trainers: [{ memberId: actor.membershipId }],
      participants: [],
    },
  });
  expect(sheet.room).toMatch(new RegExp(`/rooms/${sheet.id}$`));
  expect((await callApi(`GET /sessions/${sheet.id}`, { token })).body).toEqual(sheet);
  const list = await callApi(`GET /sessions?courseId=${courseId}`, { token });
  expect(list.body).toEqual({ items: [sheet], next: null });
  const other = await callApi(`GET /sessions?courseId=${createId()}`, { token });
  expect(other.body).toEqual({ items: [], next: null });
  const inPerson = await callApi('POST /sessions', { token, body: { ...body, mode: 'in-person' } });
  expect(inPerson.body).toMatchObject({ room: null });
});

test('what makes no session is refused with its path, and nothing is planned', async () => {
  const { token, body, courseId } = await createPlan();
  const reversed = { ...halfDay(3), endsAt: '2027-03-03T07:00:00.000Z' };
  const wrong = [
    [{ ...body, halfDays: [] }, 'halfDays'],
    [{ ...body, halfDays: [reversed] }, 'halfDays.0.endsAt'],
    [{ ...body, halfDays: [{ ...halfDay(3), plannedMinutes: 211 }] }, 'halfDays.0.plannedMinutes'],
    [{ ...body, halfDays: [halfDay(3), halfDay(3)] }, 'halfDays'],
    [{ ...body, mode: 'by-post' }, 'mode'],
    [{ ...body, unknown: 1 }, 'unknown'],
  ] as const;
  for (const [sent, path] of wrong) {
    const answer = await callApi('POST /sessions', { token, body: sent });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', errors: [{ path }] } });
  }
  const strange = await callApi('POST /sessions', { token, body: { ...body, courseId: createId() } });
  expect(strange.status).toBe(404);
  const { body: list } = await callApi(`GET /sessions?courseId=${courseId}`, { token });
  expect((list as { items: unknown[] }).items).toHaveLength(1);
});

test('the same key plans once, and answers the same once somebody takes part', async () => {
  const plan = await createPlan();
  const { token, body } = plan;
  const headers = { 'Idempotency-Key': 'session-1' };
  const first = await callApi('POST /sessions', { token, body, headers });
  const { enrolmentId } = await enrol(plan);
  const { id } = first.body as Sheet;
  await callApi(`POST /sessions/${id}/participants`, { token, body: { enrolmentId } });
  const again = await callApi('POST /sessions', { token, body, headers });
  expect(again.body).toEqual(first.body);
  const conflict = await callApi('POST /sessions', { token, body: { ...body, title: 'Autre' }, headers });
  expect(conflict.status).toBe(409);
});

test('somebody who follows the course takes part, once; others are not found', async () => {
  const plan = await createPlan();
  const { token, sheet } = plan;
  const { memberId, enrolmentId } = await enrol(plan);
  const add = (body: object, id = sheet.id) => callApi(`POST /sessions/${id}/participants`, { token, body });
  expect(await add({ enrolmentId })).toMatchObject({
    status: 201,
    body: { sessionId: sheet.id, enrolmentId, memberId },
  });
  expect(await add({ enrolmentId })).toMatchObject({ status: 409, body: { code: 'already-participant' } });
  expect((await add({ enrolmentId: createId() })).status).toBe(404);
  expect((await add({ enrolmentId }, createId())).status).toBe(404);
  const { body } = await callApi(`GET /sessions/${sheet.id}`, { token });
  expect(body).toMatchObject({ participants: [{ enrolmentId, memberId }] });
});

test('strangers find no session, and learners only their own', async () => {
  const plan = await createPlan();
  const { sheet } = plan;
  const elsewhere = await createTokenHolder();
  expect((await callApi(`GET /sessions/${sheet.id}`, { token: elsewhere.token })).status).toBe(404);
  const learner = await createTokenHolder({ organizationId: plan.organizationId, role: 'learner' });
  const read = () => callApi(`GET /sessions/${sheet.id}`, { token: learner.token });
  expect((await read()).status).toBe(404);
  const enrolment = await callApi('POST /enrolments', {
    token: plan.token,
    body: { courseId: plan.courseId, memberId: learner.actor.membershipId },
  });
  const { enrolmentId: other } = await enrol(plan);
  for (const enrolmentId of [(enrolment.body as { id: string }).id, other]) {
    await callApi(`POST /sessions/${sheet.id}/participants`, { token: plan.token, body: { enrolmentId } });
  }
  const own = await read();
  expect(own.status).toBe(200);
  expect((own.body as Sheet).participants).toHaveLength(1);
  const refused = await callApi('POST /sessions', { token: learner.token, body: plan.body });
  expect(refused.status).toBe(403);
});
