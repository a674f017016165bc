import { listSessionsInput } from '~/domain/attendance/session-inputs';
import type { RouteArgs } from '~/http/guards.server';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { getCalendarFeed } from '~/use-cases/attendance/get-calendar-feed.server';
import { listOwnSessions } from '~/use-cases/attendance/list-own-sessions.server';

/** What a learner's agenda shows: their sessions to come, or past ones. */
export async function readOwnAgenda(args: RouteArgs, when: 'upcoming' | 'past') {
  const { actor, now } = await requireMember(args);
  const query = readQuery(args.request, listSessionsInput);
  const page = await listOwnSessions(actor, { ...query, when }, { now });
  const feed = await getCalendarFeed(actor);
  return { ...page, feedUrl: feed?.url ?? null };
}
