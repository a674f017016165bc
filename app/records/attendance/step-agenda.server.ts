import type { Tx } from '~/platform/tenancy.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';

/** A session that stands for a step is looked at when it is over; one that stands for none, or was cancelled, is not. */
export async function setStepAgenda(
  tx: Tx,
  organizationId: string,
  { sessionId, lessonId, endsAt }: { sessionId: string; lessonId: string | null; endsAt: Date | null },
): Promise<void> {
  const due = lessonId === null ? null : endsAt;
  await setLearningAgenda(tx, organizationId, { kind: 'complete-step', subjectId: sessionId }, due);
}

/** Something was signed or recorded: whoever waits for this session to count is looked at with the next sweep. */
export async function hastenStepAgenda(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  now: Date,
): Promise<void> {
  const waiting = { organizationId, kind: 'complete-step', subjectId: sessionId };
  const ended = await tx.liveSession.count({
    where: { organizationId, id: sessionId, endsAt: { lte: now } },
  });
  if (ended === 0) return;
  await tx.learningAgenda.updateMany({ where: { ...waiting, dueAt: { gt: now } }, data: { dueAt: now } });
}
