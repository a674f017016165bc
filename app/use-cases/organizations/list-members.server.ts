import type { Actor } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import type { ListMembersInput, MemberSort, MemberStatus } from '~/domain/organizations/member-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Role } from '~/domain/organizations/roles';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, decodeIdCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { findMembersByWords } from '~/records/organizations/find-members-by-words.server';

export type ListedMember = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  status: MemberStatus;
  language: string;
  registeredAt: Date;
  invitedAt: Date | null;
  activatedAt: Date | null;
  archivedAt: Date | null;
  groups: string[];
};

/**
 * A page of the organization's people: by name or by when they were registered, all who are not archived unless a
 * status is asked for; nobody whose data were erased. Each word of `search` is looked for in the name and the address, without regard to accents.
 * Refuses with `not-allowed` and `cursor-invalid`.
 */
export async function listMembers(
  actor: Extract<Actor, { organizationId: string }>,
  input: ListMembersInput,
): Promise<Page<ListedMember>> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const order = orders[input.sort];
  const found = input.search ? await findMembersByWords(database, organizationId, input.search) : null;
  const rows = await database.membership.findMany({
    where: {
      ...{ organizationId, erasedAt: null },
      ...(found && { id: { in: found } }),
      ...(input.role && { role: input.role }),
      ...(input.status !== 'all' && { status: input.status ?? { not: 'archived' } }),
      ...(input.groupId && { groups: { some: { organizationId, groupId: input.groupId } } }),
      ...order.after(input.after),
    },
    orderBy: order.by.map((key) => ({ [key]: order.direction })),
    take: input.limit + 1,
    select: {
      ...{ id: true, email: true, firstName: true, lastName: true, role: true, status: true, language: true },
      ...{ registeredAt: true, invitedAt: true, activatedAt: true, archivedAt: true },
      groups: { select: { group: { select: { name: true } } } },
    },
  });
  const items = rows.slice(0, input.limit).map(({ groups, ...member }) => ({
    ...member,
    groups: groups.map(({ group }) => group.name).sort((one, other) => one.localeCompare(other)),
  }));
  const last = items.at(-1);
  const next = rows.length > input.limit && last ? encodeCursor(...order.cursor(last)) : null;
  return { items, next };
}

type Direction = 'asc' | 'desc';

/** Ids are UUIDv7: in their order people stand as they were registered. */
function byRegistration(direction: Direction) {
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  return {
    direction,
    by: ['id'],
    cursor: ({ id }: ListedMember) => [id],
    after(cursor: string | undefined) {
      const id = decodeIdCursor(cursor);
      return id ? { AND: [{ id: { [beyond]: id } }] } : {};
    },
  };
}

function byName(direction: Direction) {
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  return {
    direction,
    by: ['lastName', 'firstName', 'id'],
    cursor: ({ lastName, firstName, id }: ListedMember) => [lastName, firstName, id],
    after(cursor: string | undefined) {
      const keys = decodeCursor(cursor, 3);
      if (!keys) return {};
      const [lastName = '', firstName = '', id = ''] = keys;
      if (!idSchema.safeParse(id).success) throw new Refusal('cursor-invalid');
      return {
        AND: [
          { lastName: { [direction === 'asc' ? 'gte' : 'lte']: lastName } },
          {
            OR: [
              { lastName: { [beyond]: lastName } },
              { lastName, firstName: { [beyond]: firstName } },
              { lastName, firstName, id: { [beyond]: id } },
            ],
          },
        ],
      };
    },
  };
}

const orders: Record<MemberSort, ReturnType<typeof byName> | ReturnType<typeof byRegistration>> = {
  name: byName('asc'),
  '-name': byName('desc'),
  registered: byRegistration('asc'),
  '-registered': byRegistration('desc'),
};
