import type { ActorOf } from '~/domain/actor';
import type { ListBanksInput } from '~/domain/assessment/bank-inputs';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ListedBank = {
  id: string;
  title: string;
  description: string;
  archived: boolean;
  /** Those that are not put away. */
  questions: number;
};

/** A page of banks by title; `search` looks in titles. Refuses with `not-allowed` or `cursor-invalid`. */
export async function listBanks(
  actor: ActorOf<'member'>,
  { search, status, after, limit }: ListBanksInput,
): Promise<Page<ListedBank>> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).questionBank.findMany({
    where: {
      organizationId,
      archivedAt: status === 'archived' ? { not: null } : null,
      ...(search && { title: { contains: search, mode: 'insensitive' } }),
      ...following(after),
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      ...{ id: true, title: true, description: true, archivedAt: true },
      _count: { select: { questions: { where: { organizationId, archivedAt: null } } } },
    },
  });
  const items = rows.slice(0, limit).map(({ _count, archivedAt, ...bank }) => ({
    ...bank,
    archived: archivedAt !== null,
    questions: _count.questions,
  }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.title, last.id) : null };
}

function following(cursor: string | undefined) {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return {};
  const [title = '', id = ''] = keys;
  if (!idSchema.safeParse(id).success) throw new Refusal('cursor-invalid');
  return { OR: [{ title: { gt: title } }, { title, id: { gt: id } }] };
}
