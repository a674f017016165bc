import type { ActorOf } from '~/domain/actor';
import { listOperatorAuditInput, type AddressQuery } from '~/domain/lifecycle/operator-inputs';
import type { Page } from '~/domain/page-query';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { acrossOrganizations, forAccounts } from '~/platform/tenancy.server';

export type OperatorActLine = {
  id: string;
  action: string;
  reason: string | null;
  /** Whom it was about; with the purge that erased it, once it is no longer there. */
  organization: { id: string; name: string; purgeId: string | null } | null;
  details: Record<string, unknown>;
  by: string | null;
  occurredAt: string;
};

const perPage = 50;

/** What operators did and why, the latest first. Refuses with `cursor-invalid`. */
export async function listOperatorActs(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
): Promise<Page<OperatorActLine>> {
  const { after } = listOperatorAuditInput.parse(query);
  const before = decodeIdCursor(after);
  const database = forAccounts();
  const rows = await database.operatorAuditEntry.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: 'desc' },
    take: perPage + 1,
  });
  const { items, next } = pageOf(rows, perPage);
  const userIds = items.flatMap(({ userId }) => userId ?? []);
  const people = await database.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, firstName: true, lastName: true },
  });
  const organizations = await organizationsOf(items.flatMap(({ organizationId }) => organizationId ?? []));
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return {
    next,
    items: items.map(({ userId, organizationId, details, occurredAt, ...act }) => ({
      ...act,
      organization: organizations.get(organizationId ?? '') ?? null,
      details: details as OperatorActLine['details'],
      by: userId ? (names.get(userId) ?? null) : null,
      occurredAt: occurredAt.toISOString(),
    })),
  };
}

/** Organizations by id: those that are there, and of those erased what their receipt keeps. */
async function organizationsOf(ids: readonly string[]) {
  const some = [...new Set(ids)];
  const database = acrossOrganizations('the names of those that operators’ acts are about');
  const there = await database.organization.findMany({
    where: { id: { in: some } },
    select: { id: true, name: true },
  });
  const erased = await forAccounts().purge.findMany({
    where: { organizationId: { in: some }, status: 'done' },
    select: { id: true, organizationId: true, organizationName: true },
  });
  return new Map<string, NonNullable<OperatorActLine['organization']>>([
    ...erased.map(
      ({ id, organizationId, organizationName: name }) =>
        [organizationId, { id: organizationId, name, purgeId: id }] as const,
    ),
    ...there.map((organization) => [organization.id, { ...organization, purgeId: null }] as const),
  ]);
}
