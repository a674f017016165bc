import type { ActorOf } from '~/domain/actor';
import { questionSchema, type Question } from '~/domain/assessment/question';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** All questions of a bank that are not put away, whole, to be taken along. Refuses with `not-allowed` or `not-found`. */
export async function listBankQuestions(
  actor: ActorOf<'member'>,
  { bankId }: { bankId: string },
): Promise<{ title: string; questions: Question[] }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const bank = await db.questionBank.findUnique({
    where: { organizationId_id: { organizationId, id: bankId } },
    select: { title: true },
  });
  if (!bank) throw new Refusal('not-found');
  const rows = await db.question.findMany({
    where: { organizationId, bankId, archivedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { body: true },
  });
  return { title: bank.title, questions: rows.map(({ body }) => questionSchema.parse(body)) };
}
