import { calendarFeed, type FeedEntry } from '~/documents/calendar-feed';
import { Refusal } from '~/domain/refusal';
import { isLanguage, translator } from '~/locales/translator';
import { settings } from '~/platform/settings.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { findCalendarFeed } from '~/records/attendance/find-calendar-feed.server';

const daysBack = 90;
const most = 1000;

/**
 * The calendar that a secret address opens: the person's half-days of all their organizations, led or attended, from
 * 90 days ago on, without what was cancelled. Refuses with `not-found`.
 */
export async function readCalendar({ token }: { token: string }, { now }: { now: Date }): Promise<string> {
  const owner = await findCalendarFeed(forAccounts(), token);
  if (!owner) throw new Refusal('not-found');
  const since = new Date(now.getTime() - daysBack * 24 * 3_600_000);
  const entries: FeedEntry[] = [];
  for (const { organizationId, membershipId } of owner.memberships) {
    entries.push(...(await entriesOf(organizationId, membershipId, since)));
  }
  const t = translator(isLanguage(owner.language) ? owner.language : 'fr', 'sessions');
  return calendarFeed(entries, { name: t('feed.name'), host: new URL(settings.APP_URL).hostname });
}

async function entriesOf(organizationId: string, membershipId: string, since: Date): Promise<FeedEntry[]> {
  const halfDays = await forOrganization(organizationId).halfDay.findMany({
    where: {
      ...{ organizationId, endsAt: { gt: since }, session: { state: 'planned' } },
      OR: [
        { session: { trainers: { some: { membershipId } } } },
        { attendances: { some: { expected: true, participant: { membershipId, removedAt: null } } } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, startsAt: true, endsAt: true, sessionId: true },
      session: {
        select: {
          ...{ title: true, mode: true, place: true, sequence: true, createdAt: true, instructions: true },
          course: { select: { title: true } },
          trainers: { where: { organizationId, membershipId }, select: { membershipId: true } },
        },
      },
    },
  });
  return halfDays.map(({ id, startsAt, endsAt, sessionId, session }) => {
    const space = session.trainers.length > 0 ? 'teach' : 'learn';
    const url = `${settings.APP_URL}/${space}/sessions/${sessionId}`;
    const room = session.mode === 'in-person' ? '' : `${settings.APP_URL}/rooms/${sessionId}`;
    const place = session.mode === 'remote' ? '' : session.place;
    return {
      ...{ halfDayId: id, startsAt, endsAt, url },
      ...{ sequence: session.sequence, stampedAt: session.createdAt, title: session.title },
      place: [place, room].filter(Boolean).join(' · '),
      description: [session.course.title, session.instructions, url].filter(Boolean).join('\n\n'),
    };
  });
}
