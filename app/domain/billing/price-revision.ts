import { revisionAppliesOn } from '~/domain/billing/billing-periods';
import { monthlyAmount } from '~/domain/billing/period-lines';
import type { Plan } from '~/domain/billing/plans';
import { startOfDay, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { contractState } from '~/domain/lifecycle/contract-state';

export type RevisionOf = {
  /** The billing date from which the terms hold. */
  appliesOn: IsoDay;
  /** A month ex VAT for the people of today, in cents. */
  monthlyBefore: number;
  monthlyAfter: number;
};

/**
 * What announcing a version of its plan at an instant means for a contract (P08): from which billing date it pays what.
 * Null for those it does not concern: on another plan or on terms as late, told already, or over by that date.
 */
export function revisionOf(
  contract: Contract,
  version: Plan,
  { noticedAt, registeredUsers }: { noticedAt: Date; registeredUsers: number },
): RevisionOf | null {
  const { terms, revision, scheduled, timeZone, endsAt, policy } = contract;
  const state = contractState(contract, noticedAt);
  const live = state === 'active' || state === 'past-due' || state === 'suspended';
  if (!live || contract.plan !== version.code || terms.effectiveOn >= version.effectiveOn) return null;
  if (revision && revision.terms.effectiveOn >= version.effectiveOn) return null;
  if (scheduled && scheduled.terms.code !== version.code) return null;
  const appliesOn = revisionAppliesOn(contract, noticedAt, policy.priceNoticeMonths, version.effectiveOn);
  if (!appliesOn || (endsAt && endsAt <= startOfDay(appliesOn, timeZone))) return null;
  const monthlyBefore = monthlyAmount(terms, registeredUsers);
  return { appliesOn, monthlyBefore, monthlyAfter: monthlyAmount(version, registeredUsers) };
}
