import type { FundingAgreement, OrderFacts } from '~/domain/funding/order-facts';
import { firstSessionStart, type OrderStart } from '~/domain/funding/order-moments';

/** Why an agreement pays the organization nothing, though its amounts are still counted for the client to claim. */
export type AgreementReason = 'below-threshold' | 'agreement-late' | 'no-subrogation';

/**
 * Why an agreement pays the organization nothing; empty where it pays. It must have come before the first session
 * starts (K20), be with subrogation, and the net price must reach the threshold (K17).
 */
export function agreementReasons(
  facts: OrderStart & Pick<OrderFacts, 'price' | 'policy'>,
  agreement: FundingAgreement,
): AgreementReason[] {
  const reasons: AgreementReason[] = [];
  if (facts.price.cents < facts.policy.subrogationFrom) reasons.push('below-threshold');
  if (agreement.receivedAt >= firstSessionStart(facts)) reasons.push('agreement-late');
  if (!agreement.subrogation) reasons.push('no-subrogation');
  return reasons;
}
