import type { ActorOf } from '~/domain/actor';
import { contestable, disputeUntil } from '~/domain/billing/dispute';
import { invoiceBalance, type InvoiceBalance } from '~/domain/billing/invoice-balance';
import type { IsoDay } from '~/domain/calendar';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findInvoices, type FoundInvoice } from '~/records/billing/find-invoices.server';
import { readBillingPosition, type DefaultMethod } from '~/records/billing/read-billing-position.server';
import { readInvoiceHistory, type InvoiceHistory } from '~/records/billing/read-invoice-history.server';

export type InvoiceDetails = {
  invoice: FoundInvoice;
  history: InvoiceHistory;
  balance: InvoiceBalance;
  method: DefaultMethod | null;
  timeZone: string;
  /** What can still be contested, with VAT, until the end of a day; null once it is too late or for a credit note. */
  dispute: { until: IsoDay; days: number; receivedOn: IsoDay; cents: number } | null;
};

/**
 * An issued document with everything that happened to it: payments, refusals, credits, refunds, disputes, and what is
 * still to be paid. Refuses with `not-allowed` and `not-found`.
 */
export async function getInvoice(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<InvoiceDetails> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [invoice] = await findInvoices(database, organizationId, { ids: [invoiceId] });
  const history = invoice && (await readInvoiceHistory(database, organizationId, invoiceId));
  if (!invoice || !history) throw new Refusal('not-found');
  const { contract, method } = await readBillingPosition(database, organizationId);
  const { policy, timeZone } = contract;
  const { kind, issuedAt, document } = invoice;
  const events = history.events.map(({ at, ...event }) => ({ ...event, at: new Date(at) }));
  const until = disputeUntil(issuedAt, policy, timeZone);
  const cents = contestable({ kind, includingVat: document.includingVat }, events);
  const open = cents > 0 && dayIn(now, timeZone) <= until;
  return {
    ...{ invoice, history, method, timeZone },
    balance: invoiceBalance(document.includingVat, events),
    dispute: open ? { until, days: policy.disputeDays, receivedOn: dayIn(issuedAt, timeZone), cents } : null,
  };
}
