import { invoiceBalance, type InvoiceEvent } from '~/domain/billing/invoice-balance';
import type { InvoiceKind } from '~/domain/billing/invoice';
import type { Policy } from '~/domain/billing/policy';
import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';

/**
 * The last day on which a sum of a document can be contested (P14): so many days after it was received, which is the
 * day it came into its customer's space.
 */
export function disputeUntil(issuedAt: Date, { disputeDays }: Policy, timeZone: string): IsoDay {
  return addDays(dayIn(issuedAt, timeZone), disputeDays);
}

export type DisputeDecision =
  { allowed: true } | { allowed: false; reason: 'dispute-too-late' | 'dispute-too-high' };

/** What of a document is neither credited nor contested already: the most one can contest. */
export function contestable(
  { kind, includingVat }: { kind: InvoiceKind; includingVat: number },
  events: readonly InvoiceEvent[],
): number {
  if (kind === 'credit-note') return 0;
  const { credited } = invoiceBalance(includingVat, events);
  const of = (wanted: InvoiceEvent['kind']) =>
    sum(events.filter((event) => event.kind === wanted).map(({ cents }) => cents));
  return Math.max(
    0,
    includingVat - credited - (of('disputed') - of('dispute-upheld') - of('dispute-rejected')),
  );
}

/** Whether `cents` of a document may be contested at an instant. Refuses with `dispute-too-late`, `dispute-too-high`. */
export function mayDispute(
  cents: number,
  document: { kind: InvoiceKind; includingVat: number; issuedAt: Date },
  events: readonly InvoiceEvent[],
  { policy, timeZone, now }: { policy: Policy; timeZone: string; now: Date },
): DisputeDecision {
  if (dayIn(now, timeZone) > disputeUntil(document.issuedAt, policy, timeZone)) {
    return { allowed: false, reason: 'dispute-too-late' };
  }
  if (cents > contestable(document, events)) return { allowed: false, reason: 'dispute-too-high' };
  return { allowed: true };
}
