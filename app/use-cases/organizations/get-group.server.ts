import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { getGroupInput } from '~/domain/organizations/group-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { decodeIdCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * A group with a page of its members in the order of their registration, archived ones left out. Refuses with
 * `not-allowed`, `not-found` and `cursor-invalid`.
 */
export async function getGroup(
  actor: ActorOf<'member'>,
  { groupId, limit, after }: z.infer<typeof getGroupInput>,
) {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const from = decodeIdCursor(after);
  const inIt = { organizationId, groupId, membership: { status: { not: 'archived' as const } } };
  const [group, total, rows] = await Promise.all([
    database.group.findUnique({
      where: { organizationId_id: { organizationId, id: groupId } },
      select: { id: true, name: true, createdAt: true },
    }),
    database.groupMember.count({ where: inIt }),
    database.groupMember.findMany({
      where: { ...inIt, ...(from && { membershipId: { gt: from } }) },
      orderBy: { membershipId: 'asc' },
      take: limit + 1,
      select: {
        membership: {
          select: { id: true, firstName: true, lastName: true, email: true, role: true, status: true },
        },
      },
    }),
  ]);
  if (!group) throw new Refusal('not-found');
  const members = rows.slice(0, limit).map(({ membership }) => membership);
  const last = members.at(-1);
  return { ...group, total, members, next: rows.length > limit && last ? encodeCursor(last.id) : null };
}

export type GroupDetails = Awaited<ReturnType<typeof getGroup>>;
