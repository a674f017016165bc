import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { listOrganizationsInput, type AddressQuery } from '~/domain/lifecycle/operator-inputs';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import type { Page } from '~/domain/page-query';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { whereState } from '~/records/lifecycle/where-state.server';

export type ListedOrganization = {
  id: string;
  name: string;
  siren: string | null;
  plan: PlanCode;
  state: ContractState;
  registeredUsers: number;
  createdAt: string;
  planEndsAt: string | null;
  timeZone: string;
};

const perPage = 50;

/**
 * A page of the platform's organizations, the newest first, by name or SIREN, plan and state, each with its registered
 * users (P09). Refuses with `cursor-invalid`.
 */
export async function listOrganizations(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
  { now }: { now: Date },
): Promise<Page<ListedOrganization>> {
  const { q, plan, state, after } = listOrganizationsInput.parse(query);
  const before = decodeIdCursor(after);
  const database = acrossOrganizations('the operator’s list of organizations');
  const siren = q?.replace(/\s/g, '');
  const rows = await database.organization.findMany({
    where: {
      ...(q && { OR: [{ name: { contains: q, mode: 'insensitive' as const } }, { siren: siren ?? q }] }),
      ...(plan && { plan }),
      ...(state && whereState(state, now)),
      ...(before && { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: perPage + 1,
    select: {
      ...{ id: true, name: true, siren: true, plan: true, createdAt: true },
      ...{ state: true, planEndsAt: true, timeZone: true },
    },
  });
  const { items, next } = pageOf(rows, perPage);
  const users = await database.membership.groupBy({
    by: ['organizationId'],
    where: { organizationId: { in: items.map(({ id }) => id) }, status: { not: 'archived' } },
    _count: { _all: true },
  });
  const counts = new Map(users.map((row) => [row.organizationId, row._count._all]));
  return {
    next,
    items: items.map(({ plan: code, state: left, planEndsAt, createdAt, ...organization }) => ({
      ...organization,
      plan: code as PlanCode,
      state: organizationState({ state: left, planEndsAt }, now),
      registeredUsers: counts.get(organization.id) ?? 0,
      createdAt: createdAt.toISOString(),
      planEndsAt: planEndsAt?.toISOString() ?? null,
    })),
  };
}
