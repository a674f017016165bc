import { reminderDue, sessionReminders } from '~/domain/attendance/session-reminders';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { setSessionAgenda } from '~/records/attendance/set-session-agenda.server';
import { tellReminder } from '~/records/attendance/tell-reminder.server';

/**
 * Sends the reminder whose moment has come, once; what was missed is not made up for, beyond the latest that still
 * helps. Gives how many were sent (0 or 1).
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
      select: { id: true, startsAt: true },
    });
    const reminders = sessionReminders(halfDays, session.timeZone);
    const due = session.state === 'cancelled' ? null : reminderDue(reminders, agenda.nextAt, now);
    if (due) await tellReminder(tx, organizationId, sessionId, due, now);
    await setSessionAgenda(tx, organizationId, sessionId, now);
    return due ? 1 : 0;
  });
}
