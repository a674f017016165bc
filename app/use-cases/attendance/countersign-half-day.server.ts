import type { ActorOf } from '~/domain/actor';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { mayCountersign } from '~/domain/attendance/signing-window';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { isSealed, readHalfDayRegister } from '~/records/attendance/read-countersigning.server';
import { recordSignature, type SigningPlace } from '~/records/attendance/record-signature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

type Countersignature = {
  sessionId: string;
  halfDayId: string;
  /** As the register showed it, with its seal. */
  statement: string;
  seal: string;
  mark: DrawnMark | null;
};

/**
 * Counter-signs a half-day, as one of its session's trainers, once each: the first closes it, and changes are
 * corrections from then on. Refuses with `not-allowed` (no trainer of it), `not-found`, `session-cancelled`,
 * `half-day-not-over` (earlier than 5 minutes before its end) and `statement-changed` (somebody signed, or something
 * was recorded, since it was shown).
 */
export async function countersignHalfDay(
  actor: ActorOf<'member'>,
  { sessionId, halfDayId, statement, seal, mark }: Countersignature,
  { now, place }: { now: Date; place: SigningPlace },
): Promise<{ signedAt: Date; already: boolean }> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    const read = await readHalfDayRegister(tx, organizationId, { sessionId, halfDayId }, now);
    if (!read) throw new Refusal('not-found');
    const trainer = await tx.liveSessionTrainer.findUnique({
      where: { organizationId_sessionId_membershipId: { organizationId, sessionId, membershipId } },
      select: { membershipId: true },
    });
    if (!trainer) throw new Refusal('not-allowed');
    const known = await tx.attendanceSignature.findFirst({
      where: { organizationId, halfDayId, role: 'trainer', membershipId },
      select: { signedAt: true },
    });
    if (known) return { ...known, already: true };
    if (session.state === 'cancelled') throw new Refusal('session-cancelled');
    const { halfDay, lines } = read;
    if (!mayCountersign(halfDay, now)) throw new Refusal('half-day-not-over');
    if (!isSealed({ membershipId, halfDay, lines }, { statement, seal }, now)) {
      throw new Refusal('statement-changed');
    }
    const signature = {
      ...{ role: 'trainer' as const, participantId: null, claimedAt: null },
      ...{ sessionId, halfDayId, membershipId, statement, mark },
      ...{ method: 'page', source: 'workspace' as const },
    };
    await recordSignature(tx, organizationId, signature, place, now);
    if (halfDay.countersignedAt === null) {
      await tx.halfDay.update({
        where: { organizationId_id: { organizationId, id: halfDayId } },
        data: { countersignedAt: now },
        select: { id: true },
      });
    }
    const subject = { kind: 'session', id: sessionId, name: session.title };
    const act = { action: 'attendance.countersigned', subject, details: { halfDayId } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { signedAt: now, already: false };
  });
}
