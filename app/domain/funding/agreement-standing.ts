import { dayIn } from '~/domain/calendar';
import type { FundingAgreement, OrderFacts } from '~/domain/funding/order-facts';
import { firstSessionStart } from '~/domain/funding/order-moments';

/** Why an agreement pays the organization nothing, though its amounts are still counted for the client to claim. */
export type AgreementReason = 'below-threshold' | 'agreement-late' | 'no-subrogation';

/**
 * Why an agreement pays the organization nothing; empty where it pays. It must have come before the first session
 * starts (K20), be with subrogation, and the net price must reach the threshold (K17).
 */
export function agreementReasons(facts: OrderFacts, agreement: FundingAgreement): AgreementReason[] {
  const reasons: AgreementReason[] = [];
  if (facts.price.cents < facts.policy.subrogationFrom) reasons.push('below-threshold');
  if (agreement.receivedAt >= firstSessionStart(facts)) reasons.push('agreement-late');
  if (!agreement.subrogation) reasons.push('no-subrogation');
  return reasons;
}

/**
 * The agreement that bears what somebody did at that moment: the first received that names them and holds that day,
 * before others one that pays. Never two, so that nothing is paid twice.
 */
export function agreementFor(
  facts: OrderFacts,
  enrolmentId: string,
  at: Date,
): FundingAgreement | 'not-in-agreement' | 'outside-agreed-dates' {
  const naming = facts.agreements.filter((agreement) => agreement.enrolmentIds.includes(enrolmentId));
  if (naming.length === 0) return 'not-in-agreement';
  const day = dayIn(at, facts.timeZone);
  const covering = naming.filter(({ from, to }) => from <= day && day <= to);
  return inOrder(facts, covering)[0] ?? 'outside-agreed-dates';
}

/** Those that pay first, then by when they were received. */
export function inOrder(facts: OrderFacts, agreements: readonly FundingAgreement[]): FundingAgreement[] {
  const pays = (agreement: FundingAgreement) => agreementReasons(facts, agreement).length === 0;
  return [...agreements].sort(
    (one, other) =>
      Number(pays(other)) - Number(pays(one)) ||
      one.receivedAt.getTime() - other.receivedAt.getTime() ||
      (one.id < other.id ? -1 : 1),
  );
}
