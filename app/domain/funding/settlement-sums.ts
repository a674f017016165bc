import type { OrderFacts, OrderParticipant } from '~/domain/funding/order-facts';
import type { OrderIndex } from '~/domain/funding/order-index';
import type { SettlementLine } from '~/domain/funding/settlement-line';
import type { AgreementReason } from '~/domain/funding/agreement-standing';
import { roundHalfUp, share, sum } from '~/domain/money';

/** One participant's fundable minutes under one agreement, and what they are worth at its rate. */
export type SettlementAmount = {
  enrolmentId: string;
  agreementId: string;
  fundableMinutes: number;
  amount: number;
};

/** What one agreement comes to: its amounts together, at most its cap, and what of it the OPCO pays the organization. */
export type SettledAgreement = {
  agreementId: string;
  claimable: number;
  opco: number;
  reasons: readonly AgreementReason[];
};

/**
 * `price x delivered minutes / planned minutes`, in cents, of minutes that the price counts: every place is planned for
 * each half-day and lesson. A price for the group is not for places: one that stays empty takes nothing off what was held.
 */
export function deliveredOf(facts: OrderFacts): (pricedMinutes: number) => number {
  const { price, places, priceBasis, participants } = facts;
  const held = participants.filter(({ replaces }) => replaces === null).length;
  const planned = (priceBasis === 'group' ? held : Math.max(places, held)) * minutesOfPlace(facts);
  return (pricedMinutes) => (planned === 0 ? 0 : share(price.cents, pricedMinutes, planned));
}

/** The minutes that each place of an order holds. */
export function minutesOfPlace({ halfDays, lessons }: Pick<OrderFacts, 'halfDays' | 'lessons'>): number {
  return sum([
    ...halfDays.map(({ plannedMinutes }) => plannedMinutes),
    ...lessons.map(({ minutes }) => minutes),
  ]);
}

/** What these participants' fundable minutes are worth under each agreement, rounded once. */
export function amountsOf(
  { agreements }: Pick<OrderIndex, 'agreements'>,
  participants: readonly OrderParticipant[],
  lines: readonly SettlementLine[],
): SettlementAmount[] {
  const minutes = new Map(agreements.map(({ agreement }) => [agreement.id, new Map<string, number>()]));
  for (const { enrolmentId, borneBy } of lines) {
    for (const borne of borneBy) {
      const own = minutes.get(borne.agreementId);
      own?.set(enrolmentId, (own.get(enrolmentId) ?? 0) + borne.minutes);
    }
  }
  return agreements.flatMap(({ agreement: { id: agreementId, hourlyRate } }) =>
    participants.flatMap(({ enrolmentId }) => {
      const fundableMinutes = minutes.get(agreementId)?.get(enrolmentId) ?? 0;
      if (fundableMinutes === 0) return [];
      return [{ enrolmentId, agreementId, fundableMinutes, amount: worthOf(fundableMinutes, hourlyRate) }];
    }),
  );
}

/** What minutes are worth at an hourly rate, in cents. */
export function worthOf(minutes: number, hourlyRate: number): number {
  return roundHalfUp(BigInt(minutes) * BigInt(hourlyRate), 60);
}

export function amountsByAgreement(amounts: readonly SettlementAmount[]): Map<string, number> {
  const claims = new Map<string, number>();
  for (const { agreementId, amount } of amounts) {
    claims.set(agreementId, (claims.get(agreementId) ?? 0) + amount);
  }
  return claims;
}

/** Each at most its cap; together at most what was delivered, those received first before others. */
export function settleAgreements(
  { agreements }: Pick<OrderIndex, 'agreements'>,
  claims: ReadonlyMap<string, number>,
  delivered: number,
): SettledAgreement[] {
  let left = delivered;
  return agreements.map(({ agreement: { id: agreementId, cap }, reasons }) => {
    const claimable = Math.min(claims.get(agreementId) ?? 0, cap);
    const opco = reasons.length > 0 ? 0 : Math.min(claimable, left);
    left -= opco;
    return { agreementId, claimable, opco, reasons };
  });
}
