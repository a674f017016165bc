import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { setSessionStepInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { requireStep } from '~/records/attendance/require-step.server';
import { setStepAgenda } from '~/records/attendance/step-agenda.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Says which step of its course's path a session stands for, or none; whoever attends it has then done that step. What
 * was counted before stays. Refuses with `not-allowed`, `not-found` and `session-cancelled`.
 */
export async function setSessionStep(
  actor: ActorOf<'member'>,
  { sessionId, lessonId }: z.output<typeof setSessionStepInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    if (session.state === 'cancelled') throw new Refusal('session-cancelled');
    if (lessonId !== null) await requireStep(tx, organizationId, { courseId: session.courseId, lessonId });
    await tx.liveSession.update({
      where: { organizationId_id: { organizationId, id: sessionId } },
      data: { lessonId },
      select: { id: true },
    });
    await setStepAgenda(tx, organizationId, { sessionId, lessonId, endsAt: session.endsAt });
    const subject = { kind: 'session', id: sessionId, name: session.title };
    await appendAuditEntry(tx, organizationId, actor, { action: 'session.step-set', subject }, now);
  });
}
