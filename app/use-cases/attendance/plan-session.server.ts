import type { ActorOf } from '~/domain/actor';
import type { PlanSessionInput } from '~/domain/attendance/session-inputs';
import type { SessionSheet } from '~/domain/attendance/session-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import type { SessionSource } from '~/records/attendance/append-session-evidence.server';
import { createLiveSession } from '~/records/attendance/create-live-session.server';
import { readSessionSheets } from '~/records/attendance/read-session-sheets.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Plans a session of a course: its half-days, trainers (whoever plans it, where none is named) and room; its trainers
 * are invited. Refuses with `not-allowed`, `feature-not-in-plan`, `not-found` (course, trainer), `course-archived`,
 * `organization-suspended`, `organization-ended` and `idempotency-conflict`.
 */
export async function planSession(
  actor: ActorOf<'member'>,
  input: PlanSessionInput,
  {
    now,
    source = 'workspace',
    idempotency,
  }: { now: Date; source?: SessionSource; idempotency?: Idempotency },
): Promise<SessionSheet> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const wish = { ...input, trainerIds: input.trainerIds ?? [by] };
      const { id } = await createLiveSession(tx, organizationId, wish, { now, by, source });
      const subject = { kind: 'session', id, name: input.title };
      await appendAuditEntry(tx, organizationId, actor, { action: 'session.planned', subject }, now);
      const [sheet] = await readSessionSheets(tx, organizationId, [id]);
      if (!sheet) throw new Error('the session just planned is not there');
      return sheet;
    }),
  );
}
