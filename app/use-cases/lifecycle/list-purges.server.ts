import type { ActorOf } from '~/domain/actor';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import type { Page } from '~/domain/page-query';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { purgeLine, type PurgeLine } from '~/records/lifecycle/purge-line.server';

export type { PurgeLine };

export type UpcomingPurge = {
  organization: { id: string; name: string };
  plan: string;
  state: ContractState;
  purgeAt: string;
};

const perPage = 50;
const mostUpcoming = 100;

/**
 * Purges, the newest first, with their receipts; and those to come, the next first, a hundred at most. Refuses with
 * `cursor-invalid`.
 */
export async function listPurges(
  _actor: ActorOf<'operator'>,
  { after, limit = perPage }: { after?: string | null | undefined; limit?: number },
  { now }: { now: Date },
): Promise<Page<PurgeLine> & { upcoming: UpcomingPurge[] }> {
  const database = acrossOrganizations('the purges of all organizations, for operators');
  const before = decodeIdCursor(after);
  const rows = await database.purge.findMany({
    where: { ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const { items, next } = pageOf(rows, limit);
  const agenda = await database.contractAgenda.findMany({
    where: { purgeAt: { not: null } },
    orderBy: [{ purgeAt: 'asc' }, { organizationId: 'asc' }],
    take: mostUpcoming,
    select: { organizationId: true, purgeAt: true },
  });
  const organizations = await database.organization.findMany({
    where: { id: { in: agenda.map(({ organizationId }) => organizationId) } },
    select: { id: true, name: true, plan: true, state: true, planEndsAt: true },
  });
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const upcoming = agenda.flatMap(({ organizationId, purgeAt }) => {
    const organization = byId.get(organizationId);
    if (!organization || !purgeAt) return [];
    const { id, name, plan } = organization;
    const state = organizationState(organization, now);
    return state === 'purging'
      ? []
      : [{ organization: { id, name }, plan, state, purgeAt: purgeAt.toISOString() }];
  });
  return { items: items.map(purgeLine), next, upcoming };
}
