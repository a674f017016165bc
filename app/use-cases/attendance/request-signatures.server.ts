import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { sendSigningLinks } from '~/records/attendance/send-signing-links.server';

/**
 * Sends their link to those who have not signed a half-day; the same click sends each once. Refuses with `not-allowed`
 * and `not-found`.
 */
export async function requestSignatures(
  actor: ActorOf<'member'>,
  { sessionId, halfDayId, click }: { sessionId: string; halfDayId: string; click: string },
  { now }: { now: Date },
): Promise<{ sent: number }> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await lockSession(tx, organizationId, sessionId);
    const halfDay = await tx.halfDay.findUnique({
      where: { organizationId_id: { organizationId, id: halfDayId } },
      select: { sessionId: true },
    });
    if (halfDay?.sessionId !== sessionId) throw new Refusal('not-found');
    const wish = { halfDayId, occasion: click, seenOnly: false, source: 'workspace' as const };
    return sendSigningLinks(tx, organizationId, wish, now);
  });
}
