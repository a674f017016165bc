import { reminderDue, sessionReminders } from '~/domain/attendance/session-reminders';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { remindUnsigned } from '~/records/attendance/send-signing-links.server';
import { setSessionAgenda } from '~/records/attendance/set-session-agenda.server';
import { tellReminder } from '~/records/attendance/tell-reminder.server';

/**
 * Sends the reminder whose moment has come, once; what was missed is not made up for, beyond the latest that still
 * helps. Those who have not signed a half-day that ended meanwhile get their link. Gives how many reminders were sent
 * (0 or 1).
 */
export async function remindSession(
  { organizationId, sessionId }: { organizationId: string; sessionId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    const agenda = await tx.sessionAgenda.findUnique({
      where: { sessionId, organizationId },
      select: { nextAt: true },
    });
    if (!agenda || agenda.nextAt > now) return 0;
    const halfDays = await tx.halfDay.findMany({
      where: { organizationId, sessionId },
      select: { id: true, startsAt: true, endsAt: true },
    });
    const reminders = sessionReminders(halfDays, session.timeZone);
    const due = session.state === 'cancelled' ? null : reminderDue(reminders, agenda.nextAt, now);
    if (due) await tellReminder(tx, organizationId, sessionId, due, now);
    const ended = halfDays.filter(({ endsAt }) => endsAt >= agenda.nextAt && endsAt <= now);
    for (const { id: halfDayId } of ended) await remindUnsigned(tx, organizationId, { halfDayId }, now);
    await setSessionAgenda(tx, organizationId, sessionId, now, { taken: true });
    return due ? 1 : 0;
  });
}
