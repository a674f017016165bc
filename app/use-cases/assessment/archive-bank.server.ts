import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Puts a bank away, or takes it back. Quizzes that were published keep their copies; one that names a bank put away
 * cannot be published. Asking again changes nothing. Refuses with `not-allowed` or `not-found`.
 */
export async function archiveBank(
  actor: ActorOf<'member'>,
  { bankId, archived }: { bankId: string; archived: boolean },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const [changed] = await tx.questionBank.updateManyAndReturn({
      where: { organizationId, id: bankId, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? now : null },
      select: { title: true },
    });
    if (!changed) {
      if ((await tx.questionBank.count({ where: { organizationId, id: bankId } })) === 0) {
        throw new Refusal('not-found');
      }
      return;
    }
    const subject = { kind: 'question-bank', id: bankId, name: changed.title };
    const act = archived
      ? { action: 'course.bank-archived', subject }
      : { action: 'course.bank-restored', subject };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
