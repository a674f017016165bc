import { expect, test } from 'vitest';
import { createTokenHolder } from '../factories/api-token';
import { connect, sign } from '../factories/attendance';
import { createSession } from '../factories/session';
import { callApi } from '../setup/api-client';

// Real time: calls of the API are dated by the server.
const startsAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 3 * 86_400_000);

async function createLivedSession() {
  const { token, organizationId } = await createTokenHolder();
  const place = await createSession({ organizationId, startsAt });
  await connect(place, { learner: 0, halfDay: 0 }, 0, 41);
  await sign(place, { learner: 0, halfDay: 0 });
  return { ...place, token };
}

test('the attendance of a session is told by half-day, with what does not agree as codes', async () => {
  const { token, sessionId, halfDays, learners } = await createLivedSession();
  const [morning] = halfDays;
  const { status, body } = await callApi(`GET /sessions/${sessionId}/attendance`, { token });
  expect(status).toBe(200);
  const told = body as { halfDays: { id: string; plannedMinutes: number; participants: object[] }[] };
  expect(told.halfDays.map(({ id }) => id)).toEqual(halfDays.map(({ id }) => id));
  const of = (halfDay: number, learner: number) =>
    told.halfDays[halfDay]!.participants.find(
      (one) => (one as { enrolmentId: string }).enrolmentId === learners[learner]!.enrolmentId,
    );
  expect(told.halfDays[0]).toMatchObject({ plannedMinutes: 195 });
  expect(of(0, 0)).toMatchObject({
    connectedMinutes: 41,
    signedAt: morning!.endsAt.toISOString(),
    status: 'partial',
    contradictions: ['signed-not-connected'],
  });
  expect(of(1, 1)).toMatchObject({
    connectedMinutes: 0,
    signedAt: null,
    status: 'absent',
    contradictions: [],
  });
});

test('the hours of an enrolment are the sums of its half-days and lessons', async () => {
  const { token, learners, sessionId } = await createLivedSession();
  const { enrolmentId } = learners[0]!;
  const { status, body } = await callApi(`GET /enrolments/${enrolmentId}/hours`, { token });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ enrolmentId, planned: 390, connected: 41, signed: 195, retained: 41, policy: 'minutes' },
    ...{ eLearningPlanned: 30, eLearningDone: 0 },
    halfDays: [
      { sessionId, plannedMinutes: 195, connectedMinutes: 41, signedMinutes: 195, retainedMinutes: 41 },
      { sessionId, plannedMinutes: 195, connectedMinutes: 0, signedMinutes: 0, retainedMinutes: 0 },
    ],
    lessons: [{ minutes: 10, completedAt: null }, { minutes: 10 }, { minutes: 10 }],
  });
});

test('of another organization nothing is told, and these addresses only read', async () => {
  const { sessionId, learners } = await createLivedSession();
  const { token } = await createTokenHolder();
  const addresses = [`/sessions/${sessionId}/attendance`, `/enrolments/${learners[0]!.enrolmentId}/hours`];
  for (const address of addresses) {
    expect((await callApi(`GET ${address}`, { token })).status).toBe(404);
    expect((await callApi(`POST ${address}`, { token, body: {} })).status).toBe(405);
  }
});

test('a learner’s token reads no other’s hours, and no session’s attendance', async () => {
  const { organizationId, learners, sessionId } = await createLivedSession();
  const { token } = await createTokenHolder({ organizationId, role: 'learner' });
  const hours = `GET /enrolments/${learners[0]!.enrolmentId}/hours`;
  expect((await callApi(hours, { token })).status).toBe(404);
  expect((await callApi(`GET /sessions/${sessionId}/attendance`, { token })).status).toBe(403);
});
