import type { CalendarInvitation } from '~/domain/attendance/calendar-invitation';
import type { NewsHalfDay, NewsRecipient, SessionNews } from '~/domain/attendance/session-news';
import { wantsNotification } from '~/domain/organizations/notification-choices';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import { readSessionAudience } from '~/records/attendance/read-session-audience.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Tells people of a session what concerns them, one e-mail each with the half-days for their calendar, under the
 * session's present sequence; those over are left out. Invitations may be switched off, changes and cancellations not.
 * Who was told what is a record of the chain.
 */
export async function tellSessionNews(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  news: { what: SessionNews; to: readonly NewsRecipient[]; reason?: string; source: SessionSource },
  now: Date,
): Promise<void> {
  const { what, reason = '', source } = news;
  const ahead = <HalfDay extends NewsHalfDay>(list: readonly HalfDay[]) =>
    list.filter(({ endsAt }) => endsAt > now);
  const to = news.to
    .map((one) => ({ ...one, stands: ahead(one.stands), gone: ahead(one.gone) }))
    .filter(({ stands, gone }) => stands.length > 0 || gone.length > 0);
  if (to.length === 0) return;
  const membershipIds = to.map(({ membershipId }) => membershipId);
  const { session, organization, people } = await readSessionAudience(
    tx,
    organizationId,
    sessionId,
    membershipIds,
  );
  const told = to.flatMap(({ membershipId, ...part }) => {
    const person = people.get(membershipId);
    if (!person || (what === 'invited' && !wantsNotification(person.notifications, 'session-invitation')))
      return [];
    return [{ ...part, ...person, membershipId }];
  });
  if (told.length === 0) return;
  const place = session.mode === 'remote' ? '' : session.place;
  const entries = told.map(({ membershipId, email, name, language, leads, stands, gone }): OutboxEntry => {
    const url = `${settings.APP_URL}/${leads ? 'teach' : 'learn'}/sessions/${sessionId}`;
    const room = session.mode === 'in-person' ? null : `${settings.APP_URL}/rooms/${sessionId}`;
    const calendar: CalendarInvitation = {
      entries: [
        ...stands.map((halfDay) => ({ method: 'REQUEST' as const, ...entryOf(halfDay) })),
        ...gone.map((halfDay) => ({ method: 'CANCEL' as const, ...entryOf(halfDay) })),
      ],
      sequence: session.sequence,
      stampedAt: now.toISOString(),
      title: session.title,
      place: [place, room].filter(Boolean).join(' · '),
      description: [session.courseTitle, session.instructions, url].filter(Boolean).join('\n\n'),
      url,
      organizer: organization.name,
      attendee: { name, email },
    };
    return {
      ...{ kind: 'email', template: 'session-news', to: email, language, organizationId },
      deliveryKey: `session:${sessionId}:${session.sequence}:${what}:${membershipId}`,
      values: {
        ...{ organizationName: organization.name, accentColour: organization.accentColour },
        ...{ what, leads, reason, url, title: session.title, courseTitle: session.courseTitle },
        ...{ mode: session.mode, place, timeZone: session.timeZone, trainers: session.trainers },
        stands: stands.map(({ startsAt, endsAt, was }) => ({
          ...timesOf({ startsAt, endsAt }),
          was: was ? timesOf(was) : null,
        })),
        gone: gone.map(timesOf),
      },
      attachments: [{ calendar }],
    };
  });
  await appendOutboxMessages(tx, entries);
  const payload = { what, to: told.map(({ membershipId }) => membershipId) };
  await appendSessionEvidence(tx, organizationId, sessionId, { kind: 'told', payload, source }, now);
}

const timesOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const entryOf = ({ id, ...times }: NewsHalfDay) => ({ halfDayId: id, ...timesOf(times) });
