import { nextReminderAt, sessionReminders } from '~/domain/attendance/session-reminders';
import type { Tx } from '~/platform/tenancy.server';

/** Notes when a session next reminds its people, after it was planned, changed or cancelled, or has reminded them. */
export async function setSessionAgenda(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  now: Date,
): Promise<void> {
  const session = await tx.liveSession.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: { state: true, timeZone: true, halfDays: { select: { id: true, startsAt: true } } },
  });
  const reminders = session.state === 'cancelled' ? [] : sessionReminders(session.halfDays, session.timeZone);
  const nextAt = nextReminderAt(reminders, now);
  if (nextAt === null) {
    await tx.sessionAgenda.deleteMany({ where: { sessionId, organizationId } });
    return;
  }
  await tx.sessionAgenda.upsert({
    where: { sessionId, organizationId },
    create: { sessionId, organizationId, nextAt },
    update: { nextAt },
    select: { sessionId: true },
  });
}
