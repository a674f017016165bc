import type { ActorOf } from '~/domain/actor';
import { questionSchema } from '~/domain/assessment/question';
import type { QuestionKind } from '~/domain/assessment/question-kinds';
import type { BankFacts } from '~/domain/assessment/quiz-problems';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** A bank's question as whoever puts a quiz together chooses it. */
export type OfferedQuestion = BankFacts['questions'][number] & {
  kind: QuestionKind;
  prompt: string;
  points: number;
};

export type OfferedBank = Omit<BankFacts, 'questions'> & { title: string; questions: OfferedQuestion[] };

export type BankOffer = {
  /** The banks a quiz can take from, by title. */
  banks: { id: string; title: string }[];
  /** Those asked for, whole, also where they are put away. */
  facts: OfferedBank[];
};

/** What a quiz can take from banks: all their names, and everything of those asked for. Refuses with `not-allowed`. */
export async function getBankFacts(
  actor: ActorOf<'member'>,
  { bankIds }: { bankIds: readonly string[] },
): Promise<BankOffer> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const rows = await db.questionBank.findMany({
    where: { organizationId, OR: [{ archivedAt: null }, { id: { in: [...bankIds] } }] },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: { id: true, title: true, archivedAt: true },
  });
  const questions = await db.question.findMany({
    where: { organizationId, bankId: { in: [...bankIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, bankId: true, tags: true, body: true, archivedAt: true },
  });
  return {
    banks: rows.filter((bank) => bank.archivedAt === null).map(({ id, title }) => ({ id, title })),
    facts: rows
      .filter((bank) => bankIds.includes(bank.id))
      .map(({ id, title, archivedAt }) => ({
        ...{ id, title, archived: archivedAt !== null },
        questions: questions.filter(({ bankId }) => bankId === id).map(offered),
      })),
  };
}

function offered(row: {
  id: string;
  tags: string[];
  body: unknown;
  archivedAt: Date | null;
}): OfferedQuestion {
  const { kind, prompt, points } = questionSchema.parse(row.body);
  return { id: row.id, tags: row.tags, archived: row.archivedAt !== null, kind, prompt, points };
}
