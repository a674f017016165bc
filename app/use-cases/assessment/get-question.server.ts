import type { ActorOf } from '~/domain/actor';
import { questionSchema, type Question } from '~/domain/assessment/question';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { countBankTags } from '~/records/assessment/count-bank-tags.server';
import { findBankUses, type BankUse } from '~/records/assessment/find-bank-uses.server';

export type QuestionDetails = {
  bank: { id: string; title: string; archived: boolean; tags: string[] };
  /** Null for one about to be written. */
  question: Question | null;
  /** 0 for one about to be written. */
  revision: number;
  archived: boolean;
  uses: BankUse[];
};

/**
 * A question of a bank with its answers, and the quizzes that may ask it; without an id, what is needed to write another.
 * Refuses with `not-allowed` or `not-found`.
 */
export async function getQuestion(
  actor: ActorOf<'member'>,
  { bankId, questionId }: { bankId: string; questionId: string | null },
): Promise<QuestionDetails> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const bank = await db.questionBank.findUnique({
    where: { organizationId_id: { organizationId, id: bankId } },
    select: { id: true, title: true, archivedAt: true },
  });
  if (!bank) throw new Refusal('not-found');
  const kept =
    questionId === null
      ? null
      : await db.question.findFirst({
          where: { organizationId, id: questionId, bankId },
          select: { body: true, revision: true, archivedAt: true },
        });
  if (questionId !== null && !kept) throw new Refusal('not-found');
  const { tags } = await countBankTags(db, organizationId, bankId);
  const question = kept && questionSchema.parse(kept.body);
  return {
    bank: {
      ...{ id: bank.id, title: bank.title, archived: bank.archivedAt !== null },
      tags: tags.map(({ tag }) => tag),
    },
    question,
    revision: kept?.revision ?? 0,
    archived: kept ? kept.archivedAt !== null : false,
    uses: question ? await findBankUses(db, organizationId, bankId, question) : [],
  };
}
