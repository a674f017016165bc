import type { ActorOf } from '~/domain/actor';
import type { ListMembersInput } from '~/domain/organizations/member-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findMembersByWords } from '~/records/organizations/find-members-by-words.server';

const rowsAtOnce = 1000;

/**
 * Everybody whom the list with these filters would show, in the order of their registration, a thousand at a time.
 * Refuses with `not-allowed` before the first.
 */
export function exportMembers(
  actor: ActorOf<'member'>,
  filter: Omit<ListMembersInput, 'after' | 'limit' | 'sort'>,
) {
  if (!can(actor, 'exports.make')) throw new Refusal('not-allowed');
  return readMembers(actor.organizationId, filter);
}

async function* readMembers(
  organizationId: string,
  filter: Omit<ListMembersInput, 'after' | 'limit' | 'sort'>,
) {
  const database = forOrganization(organizationId);
  const found = filter.search ? await findMembersByWords(database, organizationId, filter.search) : null;
  let after: string | null = null;
  for (;;) {
    const rows: MemberLine[] = await database.membership.findMany({
      where: {
        ...{ organizationId, erasedAt: null },
        ...(found && { id: { in: found } }),
        ...(filter.role && { role: filter.role }),
        ...(filter.status !== 'all' && { status: filter.status ?? { not: 'archived' } }),
        ...(filter.groupId && { groups: { some: { organizationId, groupId: filter.groupId } } }),
        ...(after && { AND: [{ id: { gt: after } }] }),
      },
      orderBy: { id: 'asc' },
      take: rowsAtOnce,
      select: {
        ...{ id: true, email: true, firstName: true, lastName: true, role: true, status: true },
        ...{ language: true, registeredAt: true, activatedAt: true, archivedAt: true },
      },
    });
    yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < rowsAtOnce) return;
  }
}

type MemberLine = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: string;
  status: string;
  language: string;
  registeredAt: Date;
  activatedAt: Date | null;
  archivedAt: Date | null;
};
