import type { ActorOf } from '~/domain/actor';
import { questionSchema } from '~/domain/assessment/question';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openBank } from '~/records/assessment/open-bank.server';

/** Copies a question into a bank, its own unless told. Refuses with `not-allowed`, `not-found` or `bank-archived`. */
export async function copyQuestion(
  actor: ActorOf<'member'>,
  {
    bankId,
    questionId,
    toBankId = bankId,
  }: { bankId: string; questionId: string; toBankId?: string | undefined },
  { now }: { now: Date },
): Promise<{ bankId: string; questionId: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const kept = await tx.question.findFirst({
      where: { organizationId, id: questionId, bankId },
      select: { body: true },
    });
    if (!kept) throw new Refusal('not-found');
    await openBank(tx, organizationId, toBankId);
    const copy = { ...questionSchema.parse(kept.body), id: createId() };
    const { id, kind, prompt, tags } = copy;
    const written = { createdAt: now, savedAt: now, savedBy: membershipId };
    await tx.question.create({
      data: { organizationId, id, bankId: toBankId, kind, prompt, tags, body: toJson(copy), ...written },
      select: { id: true },
    });
    return { bankId: toBankId, questionId: id };
  });
}
