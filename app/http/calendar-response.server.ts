import { createHash } from 'node:crypto';
import { businessNow } from '~/platform/clock.server';
import { readCalendar } from '~/use-cases/attendance/read-calendar.server';

/** The calendar of a secret address; 304 for a program that has it as it is. Refuses with `not-found`. */
export async function calendarResponse(request: Request, token: string): Promise<Response> {
  const text = await readCalendar({ token }, { now: await businessNow() });
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="assidu.ics"',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
