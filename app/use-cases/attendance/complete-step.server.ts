import { stepAttended } from '~/domain/attendance/step-attended';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { setStepAgenda } from '~/records/attendance/step-agenda.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { settleLesson } from '~/records/learning/settle-lesson.server';

const hour = 3_600_000;
const hourlyFor = 72 * hour; // how long signatures may come after a half-day
const lookedAtFor = 15 * 24 * hour;

/**
 * Counts the step that a session stands for as done for everyone who has attended it as the policy asks; looks again
 * every hour for three days, then every day for two weeks, at those for whom signatures may still come. Returns how
 * many it counted; a second run counts nobody twice.
 */
export async function completeStep(
  { organizationId, subjectId: sessionId }: { organizationId: string; subjectId: string },
  { now }: { now: Date },
): Promise<number> {
  const db = forOrganization(organizationId);
  const session = await db.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: { lessonId: true, state: true, endsAt: true },
  });
  const lessonId = session?.state === 'planned' ? session.lessonId : null;
  const nowhere = { sessionId, lessonId: null, endsAt: null };
  if (!session || !lessonId) {
    await inTransaction(db, (tx) => setStepAgenda(tx, organizationId, nowhere));
    return 0;
  }
  const waiting = await readWaiting(db, organizationId, sessionId, lessonId);
  const { registers } = await readRegisters(db, organizationId, [sessionId], now);
  const lines = registers.get(sessionId)?.lines ?? [];
  const { endsAt } = session;
  let counted = 0;
  for (const { id, enrolmentId } of waiting) {
    if (!stepAttended(lines, id)) continue;
    const settling = { lessonId, source: 'job' as const, occurredAt: endsAt, facts: { attended: true } };
    await inTransaction(db, async (tx) => {
      const enrolment = await lockLearner(tx, organizationId, enrolmentId);
      await settleLesson(tx, organizationId, enrolment, settling, now);
    });
    counted += 1;
  }
  const since = now.getTime() - endsAt.getTime();
  const done = counted === waiting.length || since > lookedAtFor;
  const next = new Date(now.getTime() + (since < hourlyFor ? hour : 24 * hour));
  await inTransaction(db, (tx) =>
    setStepAgenda(tx, organizationId, done ? nowhere : { sessionId, lessonId, endsAt: next }),
  );
  return counted;
}

/** The participants for whom the step is not done yet. */
async function readWaiting(tx: Tx, organizationId: string, sessionId: string, lessonId: string) {
  const participants = await tx.sessionParticipant.findMany({
    where: { organizationId, sessionId, removedAt: null },
    select: { id: true, enrolmentId: true, enrolment: { select: { withdrawnAt: true } } },
  });
  const done = await tx.lessonCompletion.findMany({
    where: { organizationId, lessonId, enrolmentId: { in: participants.map((one) => one.enrolmentId) } },
    select: { enrolmentId: true },
  });
  const known = new Set(done.map(({ enrolmentId }) => enrolmentId));
  return participants.filter((one) => one.enrolment.withdrawnAt === null && !known.has(one.enrolmentId));
}
