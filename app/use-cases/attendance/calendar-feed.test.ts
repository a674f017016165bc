import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarResponse } from '~/http/calendar-response.server';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { getCalendarFeed } from '~/use-cases/attendance/get-calendar-feed.server';
import { renewCalendarFeed } from '~/use-cases/attendance/renew-calendar-feed.server';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const now = new Date();
const soon = new Date(now.getTime() + 5 * 24 * 3_600_000);

/** An account for the first learner of each session, who is one person in all of them. */
async function createPerson(sessions: readonly PlannedSession[]): Promise<string> {
  const userId = createId();
  const accounts = forAccounts();
  const email = `${createHash('sha256').update(userId).digest('hex').slice(0, 12)}@example.test`;
  const names = { firstName: 'Léa', lastName: 'Essai' };
  await accounts.user.create({
    data: { id: userId, email, ...names, passwordHash: '', createdAt: now },
    select: { id: true },
  });
  for (const { organizationId, learners } of sessions) {
    const { membershipId } = learners[0]!.actor;
    await accounts.accountMembership.create({
      data: { userId, organizationId, membershipId },
      select: { userId: true },
    });
  }
  return userId;
}

async function addressOf(userId: string): Promise<string> {
  const feed = await getCalendarFeed({ userId });
  return /calendar\/(.+)\.ics$/.exec(feed?.url ?? '')?.[1] ?? '';
}

const ask = (token: string, headers: Record<string, string> = {}) =>
  calendarResponse(new Request(`http://localhost/calendar/${token}.ics`, { headers }), token);

function titlesIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).uid);
}

test('a secret address shows the sessions of all organizations, and no longer those cancelled', async () => {
  const sessions = [
    await createSession({ learners: 1, startsAt: soon, now }),
    await createSession({ learners: 1, startsAt: soon, now }),
  ];
  const userId = await createPerson(sessions);
  expect(await getCalendarFeed({ userId })).toBeNull();
  await renewCalendarFeed({ userId }, { now });
  const token = await addressOf(userId);
  const answer = await ask(token);
  expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  const expected = sessions.flatMap(({ halfDays }) => halfDays.map(({ id }) => id));
  expect(
    titlesIn(await answer.text())
      .map((uid) => uid.split('@')[0])
      .sort(),
  ).toEqual(expected.sort());
  const [first] = sessions;
  await cancelSession(first!.trainer, { sessionId: first!.sessionId, reason: 'x' }, { now });
  expect(titlesIn(await (await ask(token)).text())).toHaveLength(2);
});

test('what has not changed is not sent again, and what has is', async () => {
  const session = await createSession({ learners: 1, startsAt: soon, now });
  const userId = await createPerson([session]);
  await renewCalendarFeed({ userId }, { now });
  const token = await addressOf(userId);
  const etag = (await ask(token)).headers.get('ETag') ?? '';
  const same = await ask(token, { 'If-None-Match': `W/${etag}` });
  expect([same.status, await same.text()]).toEqual([304, '']);
  await cancelSession(session.trainer, { sessionId: session.sessionId, reason: 'x' }, { now });
  expect((await ask(token, { 'If-None-Match': etag })).status).toBe(200);
});

test('an address that is not known, or was renewed, leads nowhere', async () => {
  const session = await createSession({ learners: 1, startsAt: soon, now });
  const userId = await createPerson([session]);
  await renewCalendarFeed({ userId }, { now });
  const before = await addressOf(userId);
  await renewCalendarFeed({ userId }, { now });
  expect((await ask(await addressOf(userId))).status).toBe(200);
  for (const token of [before, 'unknown', '']) {
    await expect(ask(token)).rejects.toMatchObject({ code: 'not-found' });
  }
});
