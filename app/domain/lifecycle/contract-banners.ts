import type { PlanCode } from '~/domain/billing/plan-codes';
import { dayIn, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import type { Pause } from '~/domain/lifecycle/pauses';

/** Debits that were refused of the document that is tried next, and when that is. */
export type FailedCollection = { failures: number; nextAttemptAt: Date | null };

/** Something of a contract that whoever pays has to know on every page: what happens, and when. */
export type ContractBanner =
  | { kind: 'past-due'; nextAttemptAt: Date | null; attemptsLeft: number }
  | { kind: 'suspended'; purgeAt: Date | null }
  | { kind: 'ended'; purgeAt: Date | null; recovery: boolean }
  | { kind: 'ending'; lastDay: IsoDay; cancelled: boolean }
  | { kind: 'change-scheduled'; plan: PlanCode; on: IsoDay }
  | { kind: 'price-revised'; on: IsoDay };

/**
 * What of a contract on a plan with a price, or of one that is over, is told above every page. Ends of plans without
 * a price are told by their own countdown. `collection` is looked at while a payment is overdue only (P11, P12).
 */
export function contractBanners(
  contract: Contract,
  {
    now,
    pauses = [],
    collection = null,
  }: { now: Date; pauses?: readonly Pause[]; collection?: FailedCollection | null },
): ContractBanner[] {
  const state = contractState(contract, now);
  if (state === 'ended') {
    return [{ kind: 'ended', purgeAt: purgeAt(contract, pauses), recovery: contract.recovery !== null }];
  }
  if (state === 'suspended') return [{ kind: 'suspended', purgeAt: purgeAt(contract, pauses) }];
  const banners: ContractBanner[] = [];
  if (state === 'past-due') {
    const attempts = contract.policy.attemptDays.length;
    banners.push({
      kind: 'past-due',
      nextAttemptAt: collection?.nextAttemptAt ?? null,
      attemptsLeft: Math.max(0, attempts - (collection?.failures ?? 0)),
    });
  }
  if (!contract.period || (state !== 'past-due' && state !== 'active')) return banners;
  return [...banners, ...changesToCome(contract, contract.period.to)];
}

function changesToCome(contract: Contract, nextBillingOn: IsoDay): ContractBanner[] {
  const { endsAt, endReason, timeZone, scheduled, revision } = contract;
  if (endsAt) {
    const lastDay = dayIn(new Date(endsAt.getTime() - 1), timeZone);
    return [{ kind: 'ending', lastDay, cancelled: endReason === 'cancelled' }];
  }
  const changes: ContractBanner[] = [];
  if (scheduled) changes.push({ kind: 'change-scheduled', plan: scheduled.terms.code, on: nextBillingOn });
  // Whoever leaves the plan by then is not concerned by its price.
  const concerned = revision && (!scheduled || revision.terms.code === scheduled.terms.code);
  if (concerned) changes.push({ kind: 'price-revised', on: revision.appliesOn });
  return changes;
}
