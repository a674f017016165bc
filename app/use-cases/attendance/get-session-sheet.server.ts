import type { ActorOf } from '~/domain/actor';
import type { SessionSheet } from '~/domain/attendance/session-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readSessionSheets } from '~/records/attendance/read-session-sheets.server';

/** One session with all that connectors read of it (api.md). Refuses with `not-found`: to learners, others than their own. */
export async function getSessionSheet(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<SessionSheet> {
  const { organizationId } = actor;
  const own = can(actor, 'sessions.read') ? undefined : actor.membershipId;
  const db = forOrganization(organizationId);
  const [sheet] = await readSessionSheets(db, organizationId, [sessionId], { participantOf: own });
  if (!sheet || (own && sheet.participants.length === 0)) throw new Refusal('not-found');
  return sheet;
}
