import type { Tx } from '~/platform/tenancy.server';

/** The titles of courses as they stand, by id. */
export async function readCourseTitles(
  tx: Tx,
  organizationId: string,
  courseIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(courseIds)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.course.findMany({
    where: { organizationId, id: { in: wanted } },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
