import type { ActorOf } from '~/domain/actor';
import { followingTerms } from '~/domain/billing/billing-periods';
import { draftTotals } from '~/domain/billing/draft-totals';
import { canRegister } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { seatQuote, type SeatQuote } from '~/domain/billing/seat-quote';
import { dayIn, startOfDay, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBillingPosition } from '~/records/billing/read-billing-position.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

export type PricedSeats = SeatQuote & {
  add: number;
  plan: PlanCode;
  /** How its price is made: per registered user, flat, or none. */
  unit: 'none' | 'flat' | 'registered-user';
  registered: number;
  /** What the plan holds, and the first plan that holds all of them where this one does not. */
  limit: number | null;
  liftedBy: PlanCode | null;
  /** Whether a month follows the one paid for: not after a cancellation. */
  continues: boolean;
  /** The next invoice with its VAT, as it would be with these people. */
  next: { on: IsoDay; excludingVat: number; vat: number; includingVat: number } | null;
};

/**
 * What registering `add` more people would cost, today or on a later day: the same computation as the invoice. Nothing
 * is registered. Refuses with `not-allowed`, `invalid-input` for a day that is past, and `idempotency-conflict`.
 */
export async function quoteSeats(
  actor: ActorOf<'member'>,
  asked: { add: number; on?: string | undefined },
  { now, idempotency }: { now: Date; idempotency?: Idempotency | undefined },
): Promise<PricedSeats> {
  if (!can(actor, 'members.invite') && !can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  if (!idempotency) return price(database, organizationId, asked, now);
  return inTransaction(database, (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, () => price(tx, organizationId, asked, now)),
  );
}

async function price(
  tx: Parameters<typeof readBillingPosition>[0],
  organizationId: string,
  { add, on }: { add: number; on?: string | undefined },
  now: Date,
): Promise<PricedSeats> {
  const { contract, usage, forVat } = await readBillingPosition(tx, organizationId);
  const { timeZone, terms, plan } = contract;
  const today = dayIn(now, timeZone);
  if (on && on < today) {
    throw new Refusal('invalid-input', { errors: [{ path: 'on', problem: 'day-past' }] });
  }
  const at = on && on > today ? startOfDay(on, timeZone) : now;
  const ledger = await readBillingLedger(tx, organizationId, contract, now);
  const quote = seatQuote(contract, ledger, add, at);
  const { registeredUsers: registered } = usage;
  const limit = terms.limits.registeredUsers;
  const fits = limit === null || registered + add <= limit;
  const decision = fits ? null : canRegister(terms, registered, add, await readPlansOffered(tx, now));
  const { nextInvoice } = quote;
  return {
    ...quote,
    ...{ add, plan, unit: terms.price.unit, registered, limit },
    liftedBy: !decision || decision.allowed ? null : decision.details.liftedBy,
    continues: followingTerms(contract) !== null,
    next: nextInvoice && { on: nextInvoice.on, ...draftTotals(nextInvoice.lines, forVat) },
  };
}
