import { followingTerms } from '~/domain/billing/billing-periods';
import { draftTotals } from '~/domain/billing/draft-totals';
import { canRegister } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { seatQuote, type LedgerSoFar, type SeatQuote } from '~/domain/billing/seat-quote';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import type { IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { additionsBlocked, contractState } from '~/domain/lifecycle/contract-state';

export type PricedSeats = SeatQuote & {
  add: number;
  plan: PlanCode;
  /** How its price is made: per registered user, flat, or none. */
  unit: 'none' | 'flat' | 'registered-user';
  registered: number;
  /** What the plan holds, and the first plan that holds all of them where this one does not. */
  limit: number | null;
  liftedBy: PlanCode | null;
  /** Whether nobody can be added until an overdue payment is made good (P11). */
  blocked: boolean;
  /** Whether a month follows the one paid for: not after a cancellation. */
  continues: boolean;
  /** The next invoice with its VAT, as it would be with these people. */
  next: { on: IsoDay; excludingVat: number; vat: number; includingVat: number } | null;
};

/**
 * What registering `add` more people at an instant costs, and whether the plan holds them: the same figures for the
 * pages and the API. `offered` are the plans of today.
 */
export function pricedSeats(
  { contract, forVat, registered }: { contract: Contract; forVat: VatBuyer; registered: number },
  ledger: LedgerSoFar,
  { add, at, offered }: { add: number; at: Date; offered: readonly Plan[] },
): PricedSeats {
  const { terms, plan } = contract;
  const quote = seatQuote(contract, ledger, add, at);
  const decision = canRegister(terms, registered, add, offered);
  const { nextInvoice } = quote;
  return {
    ...quote,
    ...{ add, plan, unit: terms.price.unit, registered, limit: terms.limits.registeredUsers },
    liftedBy: decision.allowed ? null : decision.details.liftedBy,
    blocked: additionsBlocked(contractState(contract, at)),
    continues: followingTerms(contract) !== null,
    next: nextInvoice && { on: nextInvoice.on, ...draftTotals(nextInvoice.lines, forVat) },
  };
}
