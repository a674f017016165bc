import type { ActorOf } from '~/domain/actor';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import { seatQuote, type SeatQuote } from '~/domain/billing/seat-quote';
import { taxedLines } from '~/domain/billing/taxed-lines';
import type { DraftLine } from '~/domain/billing/period-lines';
import { dayIn, startOfDay, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { readContract } from '~/records/lifecycle/read-contract.server';

export type PricedSeats = SeatQuote & {
  plan: string;
  /** The next invoice with its VAT, as it would be with these people. */
  next: { on: IsoDay; excludingVat: number; vat: number; includingVat: number } | null;
};

/**
 * What registering `add` more people would cost, today or on a later day: the same computation as the invoice. Nothing
 * is registered. Refuses with `not-allowed`, and `invalid-input` for a day that is past.
 */
export async function quoteSeats(
  actor: ActorOf<'member'>,
  { add, on }: { add: number; on?: string | undefined },
  { now }: { now: Date },
): Promise<PricedSeats> {
  if (!can(actor, 'members.invite') && !can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract } = await readContract(database, organizationId);
  const { timeZone } = contract;
  if (on && on < dayIn(now, timeZone)) {
    throw new Refusal('invalid-input', { errors: [{ path: 'on', problem: 'past' }] });
  }
  const at = on && on > dayIn(now, timeZone) ? startOfDay(on, timeZone) : now;
  const ledger = await readBillingLedger(database, organizationId, contract, now);
  const quote = seatQuote(contract, ledger, add, at);
  const buyer = await readBuyer(database, organizationId);
  return { ...quote, plan: contract.plan, next: quote.nextInvoice && withVat(quote.nextInvoice) };

  function withVat({ on: day, lines }: { on: IsoDay; lines: readonly DraftLine[] }) {
    const taxed = taxedLines(lines, { kind: 'invoice', buyer: buyer.forVat });
    if (taxed.length === 0) return { on: day, excludingVat: 0, vat: 0, includingVat: 0 };
    const { excludingVat, vatTotal, includingVat } = invoiceTotals(taxed);
    return { on: day, excludingVat, vat: vatTotal, includingVat };
  }
}
