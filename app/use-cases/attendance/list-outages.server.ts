import type { ActorOf } from '~/domain/actor';
import { mendingDeadline } from '~/domain/attendance/access-extension';
import { acrossOrganizations, forAccounts } from '~/platform/tenancy.server';
import { interruptionFields, interruptionOf } from '~/records/attendance/standing-interruptions.server';

export type OutageLine = {
  id: string;
  kind: 'outage' | 'maintenance';
  title: string;
  startsAt: string;
  endsAt: string | null;
  state: 'planned' | 'ongoing' | 'over' | 'withdrawn';
  /** Names of those it concerns; null for all. */
  organizations: string[] | null;
  /** By when an outage is to be mended without extending access (K08); null for a maintenance. */
  deadlineAt: string | null;
  /** Access was extended for it, or found not to be. */
  extended: boolean;
  by: string | null;
};

const most = 100;

/** Outages and maintenances, the latest first, a hundred at most; one alone where its id is given. */
export async function listOutages(
  _actor: ActorOf<'operator'>,
  { id }: { id?: string },
  { now }: { now: Date },
): Promise<OutageLine[]> {
  const database = forAccounts();
  const rows = await database.outage.findMany({
    where: id ? { id } : {},
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...interruptionFields,
      countsFrom: true,
      withdrawnAt: true,
      extendedAt: true,
      declaredBy: true,
    },
  });
  const known = rows.map((row) => ({ row, ...interruptionOf(row) }));
  const people = await database.user.findMany({
    where: { id: { in: rows.flatMap(({ declaredBy }) => declaredBy ?? []) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const concerned = await acrossOrganizations('the names of those an outage concerns').organization.findMany({
    where: { id: { in: [...new Set(known.flatMap(({ organizations }) => organizations ?? []))] } },
    select: { id: true, name: true },
  });
  const personOf = new Map(people.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
  const nameOf = new Map(concerned.map((organization) => [organization.id, organization.name]));
  return known.map(({ row, kind, organizations }) => ({
    ...{ id: row.id, kind, title: row.title },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    state: stateOf(row, now),
    organizations: organizations?.map((one) => nameOf.get(one) ?? one) ?? null,
    deadlineAt: kind === 'outage' ? mendingDeadline(row).toISOString() : null,
    extended: row.extendedAt !== null,
    by: row.declaredBy ? (personOf.get(row.declaredBy) ?? null) : null,
  }));
}

function stateOf(
  { startsAt, endsAt, withdrawnAt }: { startsAt: Date; endsAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): OutageLine['state'] {
  if (withdrawnAt) return 'withdrawn';
  if (now < startsAt) return 'planned';
  return endsAt && endsAt <= now ? 'over' : 'ongoing';
}
