import type { LearningAgendaKind } from '~/domain/learning/learning-agenda';
import type { Tx } from '~/platform/tenancy.server';

/** Notes when something is due, in place of what was noted before; null: nothing is. */
export async function setLearningAgenda(
  tx: Tx,
  organizationId: string,
  { kind, subjectId }: { kind: LearningAgendaKind; subjectId: string },
  dueAt: Date | null,
): Promise<void> {
  const key = { kind, subjectId };
  if (dueAt === null) {
    await tx.learningAgenda.deleteMany({ where: { ...key, organizationId } });
    return;
  }
  await tx.learningAgenda.upsert({
    where: { kind_subjectId: key },
    create: { ...key, organizationId, dueAt },
    update: { dueAt },
    select: { kind: true },
  });
}
