import type { ActorOf } from '~/domain/actor';
import type { SaveQuestionInput } from '~/domain/assessment/bank-inputs';
import { questionSchema, type Question } from '~/domain/assessment/question';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openBank } from '~/records/assessment/open-bank.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type SavedQuestion = { questionId: string; revision: number; savedAt: string };

/**
 * Keeps a question of a bank, over the revision its author began from (0: a new one, named by the id it comes with).
 * What was sent twice is kept once and answered alike. Refuses with `edit-conflict` (who saved meanwhile, when),
 * `not-allowed`, `not-found` or `bank-archived`. Published quizzes keep their copies.
 */
export async function saveQuestion(
  actor: ActorOf<'member'>,
  { bankId, revision, question }: SaveQuestionInput,
  { now }: { now: Date },
): Promise<SavedQuestion> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openBank(tx, organizationId, bankId);
    const { id, kind, prompt, tags } = question;
    const kept = { kind, prompt, tags, body: toJson(question), savedAt: now, savedBy: membershipId };
    if (revision === 0) {
      const { count } = await tx.question.createMany({
        data: [{ organizationId, id, bankId, ...kept, createdAt: now }],
        skipDuplicates: true,
      });
      if (count === 1) return { questionId: id, revision: 1, savedAt: now.toISOString() };
    } else {
      const { count } = await tx.question.updateMany({
        where: { organizationId, id, bankId, revision },
        data: { ...kept, revision: revision + 1 },
      });
      if (count === 1) return { questionId: id, revision: revision + 1, savedAt: now.toISOString() };
    }
    return answerOfEarlierSave(tx, actor, bankId, question);
  });
}

async function answerOfEarlierSave(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  bankId: string,
  question: Question,
): Promise<SavedQuestion> {
  const stored = await tx.question.findFirst({
    where: { organizationId, id: question.id, bankId },
    select: { revision: true, body: true, savedAt: true, savedBy: true },
  });
  if (!stored) throw new Refusal('not-found');
  const savedAt = stored.savedAt.toISOString();
  const same = canonicalJson(questionSchema.parse(stored.body)) === canonicalJson(question);
  if (same && stored.savedBy === membershipId) {
    return { questionId: question.id, revision: stored.revision, savedAt };
  }
  const names = await readMemberNames(tx, organizationId, [stored.savedBy]);
  const by = names.get(stored.savedBy ?? '') ?? null;
  throw new Refusal('edit-conflict', { savedAt, by, revision: stored.revision });
}
