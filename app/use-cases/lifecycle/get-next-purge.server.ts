import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';

/** The next moment after an instant at which a purge is due; null when there is none. */
export async function getNextPurge(
  _actor: ActorOf<'system'>,
  { after }: { after: Date },
): Promise<Date | null> {
  const next = await forAccounts().contractAgenda.findFirst({
    where: { purgeAt: { gt: after } },
    orderBy: { purgeAt: 'asc' },
    select: { purgeAt: true },
  });
  return next?.purgeAt ?? null;
}
