import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listGroupsInput } from '~/domain/organizations/group-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ListedGroup = { id: string; name: string; members: number; createdAt: Date };

/** A page of groups by name, each with how many people it has. Refuses with `not-allowed` and `cursor-invalid`. */
export async function listGroups(
  actor: ActorOf<'member'>,
  { limit, after, search }: z.infer<typeof listGroupsInput>,
): Promise<Page<ListedGroup>> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeCursor(after, 1)?.[0];
  const rows = await forOrganization(organizationId).group.findMany({
    where: {
      organizationId,
      name: { ...(from && { gt: from }), ...(search && { contains: search, mode: 'insensitive' }) },
    },
    orderBy: { name: 'asc' },
    take: limit + 1,
    select: {
      ...{ id: true, name: true, createdAt: true },
      _count: {
        select: { members: { where: { organizationId, membership: { status: { not: 'archived' } } } } },
      },
    },
  });
  const items = rows.slice(0, limit).map(({ _count, ...group }) => ({ ...group, members: _count.members }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.name) : null };
}
