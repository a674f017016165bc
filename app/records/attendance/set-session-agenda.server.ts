import { nextReminderAt, sessionReminders } from '~/domain/attendance/session-reminders';
import type { Tx } from '~/platform/tenancy.server';
import { setStepAgenda } from '~/records/attendance/step-agenda.server';

/**
 * Notes when a session next asks for something, after it was planned, changed or cancelled, or has asked: a reminder, or
 * at a half-day's end the signatures that are missing. What is due and not taken stays due. A session that stands for a
 * step is looked at once it is over.
 */
export async function setSessionAgenda(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  now: Date,
  { taken = false }: { taken?: boolean } = {},
): Promise<void> {
  const session = await tx.liveSession.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: {
      ...{ state: true, timeZone: true, lessonId: true, endsAt: true },
      halfDays: { select: { id: true, startsAt: true, endsAt: true } },
    },
  });
  const { state, timeZone, lessonId, endsAt, halfDays } = session;
  if (!taken && lessonId !== null) {
    const step = state === 'cancelled' ? null : lessonId;
    await setStepAgenda(tx, organizationId, { sessionId, lessonId: step, endsAt });
  }
  const standing = state === 'cancelled' ? [] : halfDays;
  const moments = [
    nextReminderAt(sessionReminders(standing, timeZone), now)?.getTime(),
    ...standing.map(({ endsAt }) => endsAt.getTime()).filter((end) => end > now.getTime()),
  ].filter((moment) => moment !== undefined);
  const nextAt = moments.length > 0 ? new Date(Math.min(...moments)) : null;
  const waiting = await tx.sessionAgenda.findUnique({
    where: { sessionId, organizationId },
    select: { nextAt: true },
  });
  if (!taken && state !== 'cancelled' && waiting && waiting.nextAt <= now) return;
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
