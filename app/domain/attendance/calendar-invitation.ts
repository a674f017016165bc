/** One half-day for a calendar: asked to be kept, or taken out again (RFC 5546). */
export type CalendarEntry = {
  method: 'REQUEST' | 'CANCEL';
  halfDayId: string;
  startsAt: string;
  endsAt: string;
};

/** What goes with an e-mail about a session; one calendar file is made of each entry as the e-mail is sent. */
export type CalendarInvitation = {
  entries: readonly CalendarEntry[];
  sequence: number;
  stampedAt: string;
  title: string;
  place: string;
  description: string;
  url: string;
  organizer: string;
  attendee: { name: string; email: string };
};
