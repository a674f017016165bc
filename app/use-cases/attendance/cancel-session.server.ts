import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { cancelSessionInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { nextSequence } from '~/records/attendance/next-sequence.server';
import { readSessionPeople } from '~/records/attendance/read-session-people.server';
import { setSessionAgenda } from '~/records/attendance/set-session-agenda.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Cancels a session with a reason, and tells everyone whom a half-day still ahead concerns. What was lived of it stays.
 * Refuses with `not-allowed`, `not-found`, `session-cancelled`, and `session-over` once its last half-day is.
 */
export async function cancelSession(
  actor: ActorOf<'member'>,
  { sessionId, reason }: z.output<typeof cancelSessionInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    if (session.state === 'cancelled') throw new Refusal('session-cancelled');
    if (session.endsAt <= now) throw new Refusal('session-over');
    await tx.liveSession.update({
      where: { organizationId_id: { organizationId, id: sessionId } },
      data: { state: 'cancelled', cancelledAt: now, cancelReason: reason },
      select: { id: true },
    });
    await nextSequence(tx, organizationId, sessionId);
    const fact = { kind: 'cancelled' as const, payload: { reason, by }, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    const people = await readSessionPeople(tx, organizationId, sessionId);
    const to = people.map(({ halfDays, ...person }) => ({ ...person, stands: [], gone: halfDays }));
    const news = { what: 'cancelled' as const, to, reason, source: 'workspace' as const };
    await tellSessionNews(tx, organizationId, sessionId, news, now);
    await setSessionAgenda(tx, organizationId, sessionId, now);
    await lookAtOrders(tx, organizationId, { sessionId, dates: true }, now);
    const subject = { kind: 'session', id: sessionId, name: session.title };
    const act = { action: 'session.cancelled', subject, details: { reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
