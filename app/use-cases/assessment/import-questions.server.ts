import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { importQuestionsInput } from '~/domain/assessment/bank-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openBank } from '~/records/assessment/open-bank.server';

/**
 * Keeps many questions at once, all or none, in their order. Their ids are new ones made where the file was read, so
 * that sending them twice keeps them once. Images of files that the organization has not are left out. Refuses with
 * `not-allowed`, `not-found` or `bank-archived`.
 */
export async function importQuestions(
  actor: ActorOf<'member'>,
  { bankId, questions }: z.infer<typeof importQuestionsInput> & { bankId: string },
  { now }: { now: Date },
): Promise<{ imported: number }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openBank(tx, organizationId, bankId);
    const files = await tx.storedFile.findMany({
      where: { organizationId, id: { in: questions.flatMap(({ image }) => (image ? [image.fileId] : [])) } },
      select: { id: true },
    });
    const known = new Set(files.map(({ id }) => id));
    const { count } = await tx.question.createMany({
      data: questions.map((question, at) => {
        const image = question.image && known.has(question.image.fileId) ? question.image : null;
        const { id, kind, prompt, tags } = question;
        return {
          ...{ organizationId, id, bankId, kind, prompt, tags, body: toJson({ ...question, image }) },
          // A millisecond apart, so that lists keep the order of the file.
          createdAt: new Date(now.getTime() + at),
          ...{ savedAt: now, savedBy: membershipId },
        };
      }),
      skipDuplicates: true,
    });
    return { imported: count };
  });
}
