import { listSessionsInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { requireMember, type RouteArgs } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { getCalendarFeed } from '~/use-cases/attendance/get-calendar-feed.server';
import { listSessions } from '~/use-cases/attendance/list-sessions.server';

/** What the agenda of those who teach shows: sessions to come, or past ones; all, or one's own by `?whose=own`. */
export async function readAgenda(args: RouteArgs, when: 'upcoming' | 'past') {
  const { actor, now } = await requireMember(args, 'sessions.read');
  const own = new URL(args.request.url).searchParams.get('whose') === 'own';
  const query = readQuery(args.request, listSessionsInput);
  const trainerId = own ? actor.membershipId : undefined;
  const page = await listSessions(actor, { ...query, when, trainerId }, { now });
  const feed = await getCalendarFeed(actor);
  return { ...page, own, feedUrl: feed?.url ?? null, mayPay: can(actor, 'billing.manage') };
}
