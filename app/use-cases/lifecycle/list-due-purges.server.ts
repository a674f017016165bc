import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';

/** The organizations whose purge is due or was interrupted, the longest due first. */
export async function listDuePurges(_actor: ActorOf<'system'>, { now }: { now: Date }): Promise<string[]> {
  const database = forAccounts();
  const running = await database.purge.findMany({
    where: { status: 'running' },
    orderBy: { startedAt: 'asc' },
    select: { organizationId: true },
  });
  const due = await database.contractAgenda.findMany({
    where: { purgeAt: { lte: now } },
    orderBy: [{ purgeAt: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true },
  });
  return [...new Set([...running, ...due].map(({ organizationId }) => organizationId))];
}
