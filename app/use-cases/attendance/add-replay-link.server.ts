import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addReplayTo } from '~/records/attendance/add-replay-to.server';
import { lockSession } from '~/records/attendance/lock-session.server';

/** Attaches a recording that stands elsewhere. Refuses with `not-allowed` and `not-found`. */
export async function addReplayLink(
  actor: ActorOf<'member'>,
  { sessionId, title, url }: { sessionId: string; title: string; url: string },
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await lockSession(tx, organizationId, sessionId);
    const facts = { title, kind: 'link' as const, url };
    return addReplayTo(tx, organizationId, sessionId, facts, { by, source: 'workspace' }, now);
  });
}
