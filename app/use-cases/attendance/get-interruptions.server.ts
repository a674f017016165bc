import type { ActorOf } from '~/domain/actor';
import { standingInterruptions } from '~/records/attendance/standing-interruptions.server';

export type ShownInterruption = {
  id: string;
  kind: 'outage' | 'maintenance';
  title: string;
  startsAt: Date;
  endsAt: Date | null;
};

/**
 * What a member is told above every page: maintenances from their announcement to their end (K09), and outages that go
 * on. No query most of the time.
 */
export async function getInterruptions(
  { organizationId }: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<ShownInterruption[]> {
  const standing = await standingInterruptions(now);
  return standing
    .filter(({ organizations }) => organizations?.includes(organizationId) ?? true)
    .filter(({ kind, startsAt, endsAt, announcedAt }) => {
      if (endsAt && endsAt <= now) return false;
      return kind === 'maintenance' ? announcedAt !== null && announcedAt <= now : startsAt <= now;
    })
    .map(({ id, kind, title, startsAt, endsAt }) => ({ id, kind, title, startsAt, endsAt }));
}
