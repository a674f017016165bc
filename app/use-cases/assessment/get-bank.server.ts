import type { ActorOf } from '~/domain/actor';
import type { ListQuestionsInput } from '~/domain/assessment/bank-inputs';
import type { QuestionKind } from '~/domain/assessment/question-kinds';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { countBankTags } from '~/records/assessment/count-bank-tags.server';
import { findBankUses, type BankUse } from '~/records/assessment/find-bank-uses.server';

export type ListedQuestion = {
  id: string;
  kind: QuestionKind;
  prompt: string;
  tags: string[];
  archived: boolean;
  savedAt: string;
};

export type BankDetails = {
  id: string;
  title: string;
  description: string;
  archived: boolean;
  items: ListedQuestion[];
  next: string | null;
  /** Of all its questions that are not put away, the most used first. */
  tags: { tag: string; questions: number }[];
  questions: number;
  uses: BankUse[];
};

/**
 * A bank with a page of its questions in the order they were written, narrowed by words of the question, tag and kind,
 * its tags, and the quizzes that take from it. Refuses with `not-allowed`, `not-found` or `cursor-invalid`.
 */
export async function getBank(
  actor: ActorOf<'member'>,
  { bankId, search, tag, kind, status, after, limit }: ListQuestionsInput & { bankId: string },
): Promise<BankDetails> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const bank = await db.questionBank.findUnique({
    where: { organizationId_id: { organizationId, id: bankId } },
    select: { id: true, title: true, description: true, archivedAt: true },
  });
  if (!bank) throw new Refusal('not-found');
  const from = decodeInstantCursor(after);
  const rows = await db.question.findMany({
    where: {
      ...{ organizationId, bankId },
      archivedAt: status === 'archived' ? { not: null } : null,
      ...(search && { prompt: { contains: search, mode: 'insensitive' } }),
      ...(tag && { tags: { has: tag } }),
      ...(kind && { kind }),
      ...(from && {
        OR: [{ createdAt: { gt: from.instant } }, { createdAt: from.instant, id: { gt: from.id } }],
      }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      ...{ id: true, kind: true, prompt: true, tags: true },
      ...{ archivedAt: true, savedAt: true, createdAt: true },
    },
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const { archivedAt, ...named } = bank;
  return {
    ...named,
    archived: archivedAt !== null,
    items: rows.slice(0, limit).map((row) => ({
      ...{ id: row.id, kind: row.kind as QuestionKind, prompt: row.prompt, tags: row.tags },
      archived: row.archivedAt !== null,
      savedAt: row.savedAt.toISOString(),
    })),
    next: last ? encodeCursor(last.createdAt.toISOString(), last.id) : null,
    ...(await countBankTags(db, organizationId, bankId)),
    uses: await findBankUses(db, organizationId, bankId),
  };
}
