import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openBank } from '~/records/assessment/open-bank.server';

/**
 * Puts a question away, so that no quiz draws it any more, or takes it back. Published quizzes keep their copies.
 * Asking again changes nothing. Refuses with `not-allowed`, `not-found` or `bank-archived`.
 */
export async function archiveQuestion(
  actor: ActorOf<'member'>,
  { bankId, questionId, archived }: { bankId: string; questionId: string; archived: boolean },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openBank(tx, organizationId, bankId);
    const where = { organizationId, id: questionId, bankId };
    const { count } = await tx.question.updateMany({
      where: { ...where, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? now : null },
    });
    if (count === 0 && (await tx.question.count({ where })) === 0) throw new Refusal('not-found');
  });
}
