import type { ActorOf } from '~/domain/actor';
import { currentPeriod } from '~/domain/billing/billing-periods';
import { highWaterMark } from '~/domain/billing/period-lines';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { dayIn, startOfDay, type DayPeriod, type IsoDay } from '~/domain/calendar';
import { contractState, purgeAt, type ContractState } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readBillingPosition } from '~/records/billing/read-billing-position.server';
import { readSeatLedger } from '~/records/billing/read-seat-ledger.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

export type SubscriptionView = {
  plan: PlanCode;
  state: ContractState;
  /** The day of the month on which it is billed, before clamping to short months (P09). */
  anchorDay: number | null;
  currentPeriod: DayPeriod | null;
  registeredUsers: number;
  /** The high-water mark of the period; 0 where none is paid for. */
  paidSeats: number;
  /** Cents ex VAT a month: for each registered user, or flat. */
  unitPrice: number;
  endsOn?: IsoDay;
  purgeOn?: IsoDay;
};

/** The subscription as connectors read it. Refuses with `not-allowed`. */
export async function getSubscription(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<SubscriptionView> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract, usage } = await readBillingPosition(database, organizationId);
  const { timeZone, terms, anchorOn, endsAt } = contract;
  const period = currentPeriod(contract);
  const since = period ? startOfDay(period.from, timeZone) : now;
  const seats = period ? await readSeatLedger(database, organizationId, since) : null;
  const closes = endsAt !== null || contract.suspendedAt !== null;
  const purge = closes ? purgeAt(contract, await readPauses(database)) : null;
  return {
    ...{ plan: contract.plan, state: contractState(contract, now) },
    anchorDay: anchorOn === null ? null : Number(anchorOn.slice(8)),
    currentPeriod: contract.period,
    registeredUsers: usage.registeredUsers,
    paidSeats: period && seats ? highWaterMark(period, seats, timeZone, new Date(now.getTime() + 1)) : 0,
    unitPrice: terms.price.unit === 'none' ? 0 : terms.price.cents,
    ...(endsAt && { endsOn: dayIn(endsAt, timeZone) }),
    ...(purge && { purgeOn: dayIn(purge, timeZone) }),
  };
}
