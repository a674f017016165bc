import type { ActorOf } from '~/domain/actor';
import { pricedSeats, type PricedSeats } from '~/domain/billing/priced-seats';
import { dayIn, startOfDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBillingPosition } from '~/records/billing/read-billing-position.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

export type { PricedSeats } from '~/domain/billing/priced-seats';

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
  const { timeZone } = contract;
  const today = dayIn(now, timeZone);
  if (on && on < today) {
    throw new Refusal('invalid-input', { errors: [{ path: 'on', problem: 'day-past' }] });
  }
  const at = on && on > today ? startOfDay(on, timeZone) : now;
  const ledger = await readBillingLedger(tx, organizationId, contract, now);
  const registered = usage.registeredUsers;
  const limit = contract.terms.limits.registeredUsers;
  // Which plan holds them all is asked only where this one does not.
  const offered = limit !== null && registered + add > limit ? await readPlansOffered(tx, now) : [];
  return pricedSeats({ contract, forVat, registered }, ledger, { add, at, offered });
}
