import type { ActorOf } from '~/domain/actor';
import { currentPeriod, followingTerms } from '~/domain/billing/billing-periods';
import { draftTotals, type DraftTotals } from '~/domain/billing/draft-totals';
import { highWaterMark, monthlyAmount, type DraftLine } from '~/domain/billing/period-lines';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { pricedSeats, type PricedSeats } from '~/domain/billing/priced-seats';
import { planChange, type PlanUsage } from '~/domain/billing/plan-change';
import type { Plan } from '~/domain/billing/plans';
import { seatDays, type SeatDay } from '~/domain/billing/seat-days';
import { nextInvoice } from '~/domain/billing/seat-quote';
import { addDays, dayIn, startOfDay, type DayPeriod, type IsoDay } from '~/domain/calendar';
import type { EndReason } from '~/domain/lifecycle/contract';
import { contractState, purgeAt, type ContractState } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readInvoicedLines } from '~/records/billing/read-billing-ledger.server';
import { readBillingPosition, type DefaultMethod } from '~/records/billing/read-billing-position.server';
import { readOpenOrder, type OpenOrder } from '~/records/billing/read-open-order.server';
import { readOwed, type OwedDocument } from '~/records/billing/read-owed.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';
import { readSeatLedger } from '~/records/billing/read-seat-ledger.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

export type Billing = {
  plan: PlanCode;
  terms: Plan;
  state: ContractState;
  /** Days in the organization's time zone; `endsOn` is the first day, or the day of the last instant, without contract. */
  startedOn: IsoDay;
  endsAt: Date | null;
  endReason: EndReason | null;
  purgeAt: Date | null;
  period: DayPeriod | null;
  anchorOn: IsoDay | null;
  scheduled: { plan: PlanCode; on: IsoDay } | null;
  /** Whether one click adds another term (P04). */
  renewable: boolean;
  /** Whether another term was added already, so that the next is for later. */
  renewed: boolean;
  revision: { terms: Plan; on: IsoDay } | null;
  usage: PlanUsage;
  /** The high-water mark of the period; null where seats are not what is paid for. */
  paidSeats: number | null;
  /** A month from the next billing date on, ex VAT, with the people of today; null where none follows. */
  monthly: number | null;
  /** What that month is counted by: nothing where none follows. */
  monthlyUnit: Plan['price']['unit'];
  days: SeatDay[];
  next: { on: IsoDay; lines: DraftLine[]; totals: DraftTotals } | null;
  owed: OwedDocument[];
  openOrder: OpenOrder | null;
  method: DefaultMethod | null;
  /** What adding so many people would cost; null while nobody can be added. */
  price: PricedSeats | null;
};

/** Days of the chart at least, so that a period that has just begun is seen with what went before. */
const fewestDays = 14;
const daysWithoutPeriod = 30;

/**
 * Where an organization stands with its plan: the contract and what happens when, the period with its seats day by
 * day, the next invoice as it would be if nothing else happened, what is owed, and what `add` more people would cost.
 * Refuses with `not-allowed`.
 */
export async function getBilling(
  actor: ActorOf<'member'>,
  { add }: { add: number },
  { now }: { now: Date },
): Promise<Billing> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract, usage, forVat, method } = await readBillingPosition(database, organizationId);
  const { timeZone, terms, period: paid, scheduled, revision } = contract;
  const today = dayIn(now, timeZone);
  const startedOn = dayIn(contract.startedAt, timeZone);
  const lately = addDays(today, 1 - (paid ? fewestDays : daysWithoutPeriod));
  const first = paid && paid.from < lately ? paid.from : lately;
  const from = first > startedOn ? first : startedOn;
  const since = startOfDay(paid && paid.from < from ? paid.from : from, timeZone);
  const seats = await readSeatLedger(database, organizationId, since);
  const invoiced = paid ? await readInvoicedLines(database, organizationId, paid.from) : [];
  const owed = await readOwed(database, organizationId);
  const closes = contract.endsAt !== null || contract.suspendedAt !== null;
  const period = currentPeriod(contract);
  const state = contractState(contract, now);
  const grows = state === 'test' || state === 'free' || state === 'active';
  const offered = grows ? await readPlansOffered(database, now) : [];
  const position = { contract, forVat, registered: usage.registeredUsers };
  const bySeat = (contract.upgrade?.terms ?? contract.periodTerms ?? terms).price.unit === 'registered-user';
  // Nothing is billed while suspended.
  const coming = contract.suspendedAt ? null : nextInvoice(contract, { seats, invoiced });
  const following = followingTerms(contract);
  const renewal = planChange(contract, terms, usage, now);
  return {
    ...{ plan: contract.plan, terms, state, startedOn },
    ...{ endsAt: contract.endsAt, endReason: contract.endReason, period: paid, anchorOn: contract.anchorOn },
    purgeAt: closes ? purgeAt(contract, await readPauses(database)) : null,
    scheduled: scheduled && paid && { plan: scheduled.terms.code, on: paid.to },
    revision: revision && { terms: revision.terms, on: revision.appliesOn },
    renewable: renewal.allowed && renewal.how === 'renewal',
    renewed: !renewal.allowed && renewal.reason === 'renewed-already',
    ...{ usage, owed, method },
    openOrder: await readOpenOrder(database, organizationId),
    price: grows ? pricedSeats(position, { seats, invoiced }, { add, at: now, offered }) : null,
    paidSeats: period && bySeat ? highWaterMark(period, seats, timeZone, new Date(now.getTime() + 1)) : null,
    monthly: following && monthlyAmount(following, usage.registeredUsers),
    monthlyUnit: following?.price.unit ?? 'none',
    days: seatDays(seats, { from, to: today, period: bySeat ? period : null, timeZone, now }),
    next: coming && { ...coming, totals: draftTotals(coming.lines, forVat) },
  };
}
