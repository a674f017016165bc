import type { NoticeValues } from '~/records/lifecycle/send-notice.server';

/** When a contract ends and what follows, for a notice: a purge, or none while data was asked for (P05). */
export function endAndPurge(endsAt: string, purgeAt: Date | null): NoticeValues {
  return purgeAt
    ? { instants: { endsAt, purgeOn: purgeAt.toISOString() } }
    : { context: 'held', instants: { endsAt } };
}
