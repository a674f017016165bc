import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { addInZone } from '~/domain/calendar';
import {
  listOrganizationsInput,
  type AddressQuery,
  type OrganizationRisk,
} from '~/domain/lifecycle/operator-inputs';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import type { Page } from '~/domain/page-query';
import { encodeCursor } from '~/platform/cursor.server';
import { acrossOrganizations, type Tx } from '~/platform/tenancy.server';
import { findRiskyOrganizations } from '~/records/lifecycle/find-risky-organizations.server';
import { organizationOrder } from '~/records/lifecycle/organization-order.server';
import {
  readOrganizationFigures,
  type OrganizationFigures,
} from '~/records/lifecycle/read-organization-figures.server';
import { whereState } from '~/records/lifecycle/where-state.server';

export type ListedOrganization = Omit<OrganizationFigures, 'organizationId'> & {
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

/**
 * A page of the platform's organizations, the newest first or by name or end, found by name or SIREN, plan, state and
 * risk, each with its registered users (P09), what it brought in twelve months, and what it owes and risks. Refuses
 * with `cursor-invalid`.
 */
export async function listOrganizations(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
  { now }: { now: Date },
): Promise<Page<ListedOrganization>> {
  const { q, plan, state, risk, sort, after, limit } = listOrganizationsInput.parse(query);
  const database = acrossOrganizations('the operator’s list of organizations');
  const order = organizationOrder(sort, after);
  const siren = q?.replace(/\s/g, '');
  const rows = await database.organization.findMany({
    where: {
      AND: [
        q ? { OR: [{ name: { contains: q, mode: 'insensitive' as const } }, { siren: siren ?? q }] } : {},
        plan ? { plan } : {},
        state ? whereState(state, now) : {},
        risk ? await whereRisk(database, risk) : {},
        order.where,
      ],
    },
    orderBy: order.orderBy,
    take: limit + 1,
    select: {
      ...{ id: true, name: true, siren: true, plan: true, createdAt: true },
      ...{ state: true, planEndsAt: true, timeZone: true },
    },
  });
  const items = rows.slice(0, limit);
  const ids = items.map(({ id }) => id);
  const users = await database.membership.groupBy({
    by: ['organizationId'],
    where: { organizationId: { in: ids }, status: { not: 'archived' } },
    _count: { _all: true },
  });
  const counts = new Map(users.map((row) => [row.organizationId, row._count._all]));
  const figures = await readOrganizationFigures(
    database,
    ids,
    addInZone(now, { months: -12 }, 'Europe/Paris'),
  );
  const last = items.at(-1);
  return {
    next: rows.length > limit && last ? encodeCursor(...order.keysOf(last)) : null,
    items: items.map(({ plan: code, state: left, planEndsAt, createdAt, ...organization }) => {
      const { organizationId: _id, ...known } = figures.get(organization.id) ?? nothing;
      return {
        ...organization,
        ...known,
        plan: code as PlanCode,
        state: organizationState({ state: left, planEndsAt }, now),
        registeredUsers: counts.get(organization.id) ?? 0,
        createdAt: createdAt.toISOString(),
        planEndsAt: planEndsAt?.toISOString() ?? null,
      };
    }),
  };
}

const nothing: OrganizationFigures = {
  ...{ organizationId: '', revenue: 0, owed: 0, late: 0, failures: 0 },
  ...{ chargeBacks: 0, openDisputes: 0, openNotices: 0, linked: 0 },
};

async function whereRisk(tx: Tx, risk: OrganizationRisk) {
  if (risk === 'late') return { state: { in: ['past-due', 'suspended'] } };
  return { id: { in: await findRiskyOrganizations(tx, risk) } };
}
