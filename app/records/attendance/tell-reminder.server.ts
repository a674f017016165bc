import type { Reminder } from '~/domain/attendance/session-reminders';
import { wantsNotification } from '~/domain/organizations/notification-choices';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { readSessionAudience } from '~/records/attendance/read-session-audience.server';
import { readSessionPeople } from '~/records/attendance/read-session-people.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

const preTestDays = 30;

/**
 * Reminds those expected at a half-day, and its trainers, who have not switched reminders off. A day before a session
 * with a room, whoever has not tried their equipment lately is told where to (K04).
 */
export async function tellReminder(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  { kind, halfDayId, startsAt }: Reminder,
  now: Date,
): Promise<void> {
  const people = (await readSessionPeople(tx, organizationId, sessionId)).filter(({ halfDays }) =>
    halfDays.some(({ id }) => id === halfDayId),
  );
  const membershipIds = people.map(({ membershipId }) => membershipId);
  const audience = await readSessionAudience(tx, organizationId, sessionId, membershipIds);
  const { session, organization } = audience;
  const remote = session.mode !== 'in-person';
  const tested =
    kind === 'day' && remote
      ? await whoTested(tx, organizationId, membershipIds, now)
      : new Set(membershipIds);
  const told = people.flatMap(({ membershipId, leads, halfDays }) => {
    const person = audience.people.get(membershipId);
    if (!person || !wantsNotification(person.notifications, 'session-reminder')) return [];
    return [{ membershipId, leads, halfDays, ...person }];
  });
  const entries = told.map(({ membershipId, leads, halfDays, email, language }): OutboxEntry => {
    const sheet = `${settings.APP_URL}/${leads ? 'teach' : 'learn'}/sessions/${sessionId}`;
    const enters = kind === 'hour' && remote;
    return {
      ...{ kind: 'email', template: 'session-reminder', to: email, language, organizationId },
      deliveryKey: `session:${sessionId}:reminder:${kind}:${halfDayId}:${startsAt.toISOString()}:${membershipId}`,
      values: {
        ...{ organizationName: organization.name, accentColour: organization.accentColour },
        ...{ kind, title: session.title, courseTitle: session.courseTitle, timeZone: session.timeZone },
        ...{ trainers: session.trainers, mode: session.mode },
        place: session.mode === 'remote' ? '' : session.place,
        url: enters ? `${settings.APP_URL}/rooms/${sessionId}` : sheet,
        enters,
        equipmentUrl: tested.has(membershipId) ? null : `${settings.APP_URL}/equipment`,
        halfDays: halfDays
          .filter((halfDay) => halfDay.startsAt >= startsAt)
          .map(({ startsAt: from, endsAt: to }) => ({
            startsAt: from.toISOString(),
            endsAt: to.toISOString(),
          })),
      },
    };
  });
  await appendOutboxMessages(tx, entries);
  const payload = { what: `reminder-${kind}`, to: told.map(({ membershipId }) => membershipId) };
  const eventKey = `reminder:${kind}:${halfDayId}:${startsAt.toISOString()}`;
  const fact = { kind: 'told' as const, payload, source: 'job' as const, eventKey };
  await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
}

async function whoTested(tx: Tx, organizationId: string, membershipIds: readonly string[], now: Date) {
  const since = new Date(now.getTime() - preTestDays * 24 * 3_600_000);
  const passed = await tx.preTest.findMany({
    where: {
      ...{ organizationId, passed: true, takenAt: { gte: since } },
      membershipId: { in: [...membershipIds] },
    },
    distinct: ['membershipId'],
    select: { membershipId: true },
  });
  return new Set(passed.map(({ membershipId }) => membershipId));
}
