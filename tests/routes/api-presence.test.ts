import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { createTokenHolder } from '../factories/api-token';
import { createSession } from '../factories/session';
import { callApi } from '../setup/api-client';

// Sessions lived: the API's clock is that of the day.
const startsAt = new Date(Date.now() - 5 * 3_600_000);

async function livedSession() {
  const holder = await createTokenHolder();
  const { organizationId } = holder;
  const session = await createSession({ organizationId, learners: 1, halfDays: 1, startsAt });
  const { enrolmentId, participantId } = session.learners[0]!;
  const path = `POST /sessions/${session.sessionId}/presence`;
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000).toISOString();
  const minutes = async () => {
    const database = forOrganization(organizationId);
    const { registers } = await readRegisters(database, organizationId, [session.sessionId], new Date());
    return registers.get(session.sessionId)?.lines.find((line) => line.participantId === participantId)
      ?.connectedMinutes;
  };
  return { ...holder, session, enrolmentId, path, at, minutes };
}

test('intervals that a provider reports count once, however often they come', async () => {
  const { token, enrolmentId, path, at, minutes } = await livedSession();
  const intervals = [
    { from: at(0), to: at(60) },
    { from: at(30), to: at(90) },
  ];
  const body = { enrolmentId, intervals, source: 'BigBlueButton' };
  expect(await callApi(path, { token, body })).toMatchObject({ status: 202, body: { recorded: 2 } });
  expect(await callApi(path, { token, body })).toMatchObject({ status: 202, body: { recorded: 0 } });
  expect(await minutes()).toBe(90);
});

test('one interval in the future, reversed or without length has all of them refused', async () => {
  const { token, enrolmentId, path, at, minutes } = await livedSession();
  const good = { from: at(0), to: at(60) };
  for (const bad of [
    { from: at(100), to: at(70) },
    { from: at(70), to: at(70) },
    { from: at(290), to: at(330) },
  ]) {
    const body = { enrolmentId, intervals: [good, bad], source: 'bbb' };
    expect(await callApi(path, { token, body })).toMatchObject({
      status: 422,
      body: { code: 'presence-invalid' },
    });
  }
  const none = { enrolmentId, intervals: [], source: 'bbb' };
  expect(await callApi(path, { token, body: none })).toMatchObject({ status: 422 });
  expect(await minutes()).toBe(0);
});

test('strangers, other sessions and those who may not are refused', async () => {
  const { token, enrolmentId, path, at } = await livedSession();
  const intervals = [{ from: at(0), to: at(60) }];
  const body = { enrolmentId, intervals, source: 'bbb' };
  const missing = { ...body, enrolmentId: randomUUID() };
  expect(await callApi(path, { token, body: missing })).toMatchObject({ status: 404 });
  const nowhere = `POST /sessions/${randomUUID()}/presence`;
  expect(await callApi(nowhere, { token, body })).toMatchObject({ status: 404 });
  const other = await createTokenHolder();
  expect(await callApi(path, { token: other.token, body })).toMatchObject({ status: 404 });
  expect(await callApi(path, { body })).toMatchObject({ status: 401 });
  expect(await callApi(path.replace('POST', 'GET'), { token })).toMatchObject({ status: 405 });
});

test('the same key answers the same, and another body is refused', async () => {
  const { token, enrolmentId, path, at } = await livedSession();
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = { enrolmentId, intervals: [{ from: at(0), to: at(60) }], source: 'bbb' };
  expect(await callApi(path, { token, headers, body })).toMatchObject({ body: { recorded: 1 } });
  expect(await callApi(path, { token, headers, body })).toMatchObject({ body: { recorded: 1 } });
  const other = { ...body, source: 'zoom' };
  expect(await callApi(path, { token, headers, body: other })).toMatchObject({ status: 409 });
});
