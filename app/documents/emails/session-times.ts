import { formatInstantDay, formatTime } from '~/domain/calendar-format';

/** `mardi 24 novembre 2026, 09:00 – 12:30`, by the clocks of the session's time zone. */
export function sessionTimes(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  language: string,
  timeZone: string,
): string {
  const day = (instant: string) => formatInstantDay(instant, language, timeZone, 'full');
  const time = (instant: string) => formatTime(instant, language, timeZone);
  const [from, to] = [day(startsAt), day(endsAt)];
  const end = from === to ? time(endsAt) : `${time(endsAt)} (${to})`;
  return `${from}, ${time(startsAt)} – ${end}`;
}
