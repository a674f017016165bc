import type { Tx } from '~/platform/tenancy.server';

/** How many questions of a bank are not put away, and how many of them bear each tag, the most used first. */
export async function countBankTags(
  tx: Pick<Tx, 'question'>,
  organizationId: string,
  bankId: string,
): Promise<{ questions: number; tags: { tag: string; questions: number }[] }> {
  const rows = await tx.question.groupBy({
    by: ['tags'],
    where: { organizationId, bankId, archivedAt: null },
    _count: { _all: true },
  });
  const counts = new Map<string, number>();
  for (const { tags, _count } of rows) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + _count._all);
  }
  return {
    questions: rows.reduce((sum, { _count }) => sum + _count._all, 0),
    tags: [...counts]
      .map(([tag, questions]) => ({ tag, questions }))
      .sort((one, other) => other.questions - one.questions || one.tag.localeCompare(other.tag, 'fr')),
  };
}
