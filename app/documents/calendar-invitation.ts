import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEntry, CalendarInvitation } from '~/domain/attendance/calendar-invitation';

/** How a half-day is known to every calendar, for good: moves and cancellations name it again. */
export const calendarUid = (halfDayId: string, host: string) => `${halfDayId}@${host}`;

/**
 * The calendar file of one half-day, for the method of its entry. One event a file: what iTIP sends names one UID
 * (RFC 5546, 3.2.2), and mail programs read the first event of a file only.
 */
export function calendarFile(
  invitation: CalendarInvitation,
  entry: CalendarEntry,
  { host, from }: { host: string; from: string },
): string {
  const cancels = entry.method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Assidu', product: 'Assidu' },
    method: cancels ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: calendarUid(entry.halfDayId, host),
    sequence: invitation.sequence,
    stamp: new Date(invitation.stampedAt),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: invitation.title,
    description: invitation.description,
    location: invitation.place || null,
    url: invitation.url,
    status: cancels ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: invitation.organizer, email: from },
  });
  event.createAttendee({
    ...invitation.attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: !cancels,
  });
  return calendar.toString();
}
