import { endReasons, type Contract } from '~/domain/lifecycle/contract';
import { purgeAt } from '~/domain/lifecycle/contract-state';
import type { Pause } from '~/domain/lifecycle/pauses';

/** Why an organization is purged: how its contract ended, or a suspension that was not settled (P12). */
export const purgeCauses = [...endReasons, 'unpaid'] as const;

export type PurgeCause = (typeof purgeCauses)[number];

export type PurgeDecision =
  { allowed: true; cause: PurgeCause } | { allowed: false; reason: 'not-due' | 'purged' };

/**
 * Whether an organization is to be purged now. A plan bought, all paid, or data asked for meanwhile stops it, until it
 * has begun: then it goes to its end.
 */
export function purgeDecision(contract: Contract, pauses: readonly Pause[], now: Date): PurgeDecision {
  if (contract.purgedAt) return { allowed: false, reason: 'purged' };
  const cause = causeOf(contract, now);
  if (contract.purgingAt) return { allowed: true, cause };
  const moment = purgeAt(contract, pauses);
  return moment && moment <= now ? { allowed: true, cause } : { allowed: false, reason: 'not-due' };
}

function causeOf({ suspendedAt, endsAt, endReason }: Contract, now: Date): PurgeCause {
  if (endsAt && endsAt <= now) return endReason ?? 'plan-over';
  return suspendedAt ? 'unpaid' : (endReason ?? 'plan-over');
}
