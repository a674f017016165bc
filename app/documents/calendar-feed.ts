import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { calendarUid } from '~/documents/calendar-invitation';

export type FeedEntry = {
  halfDayId: string;
  sequence: number;
  /** When the session was planned: the same feed is the same text. */
  stampedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  description: string;
  url: string;
};

/** A calendar to subscribe to: the same events, by the same names, as invitations bring. */
export function calendarFeed(
  entries: readonly FeedEntry[],
  { name, host }: { name: string; host: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Assidu', product: 'Assidu' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: calendarUid(entry.halfDayId, host),
      sequence: entry.sequence,
      stamp: entry.stampedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: entry.title,
      description: entry.description,
      location: entry.place || null,
      url: entry.url,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
