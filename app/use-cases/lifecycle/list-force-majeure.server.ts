import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';

export type ForceMajeurePeriod = {
  id: string;
  startsAt: string;
  endsAt: string | null;
  reason: string;
  by: string | null;
  markedAt: string;
  /** Whether its end can still be said. */
  open: boolean;
};

/** Every period of force majeure, the latest first. */
export async function listForceMajeure(
  _actor: ActorOf<'operator'>,
  { now }: { now: Date },
): Promise<ForceMajeurePeriod[]> {
  const database = forAccounts();
  const rows = await database.forceMajeure.findMany({ orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] });
  const people = await database.user.findMany({
    where: { id: { in: rows.map(({ markedBy }) => markedBy) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return rows.map(({ id, startsAt, endsAt, reason, markedBy, markedAt }) => ({
    ...{ id, reason, by: names.get(markedBy) ?? null, open: !endsAt || endsAt > now },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    markedAt: markedAt.toISOString(),
  }));
}
