import type { ActorOf } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { addInZone, dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { isRefusal, Refusal } from '~/domain/refusal';
import { waitingCents } from '~/domain/sales/sale-dispute';
import { reminderDays } from '~/domain/sales/sale-settings';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { clientUrl, readPayerRecipient, saleFacts } from '~/records/sales/announce-sale.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Reminds whoever owes a document that it is overdue, as its next stage says (K34); at the last stage, again. Refuses
 * with `not-allowed`, `feature-not-in-plan`, `not-found`, `sale-not-overdue` and `sale-recipient-missing`.
 */
export async function remindSale(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const number = await remind(tx, { organizationId, invoiceId }, now);
    const subject = { kind: 'sale', id: invoiceId, name: number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.reminded', subject }, now);
  });
}

/**
 * The same by the clock. What lacks an address, or is not in the plan, is tried again the next day; what the organization
 * does not let be reminded waits until it does.
 */
export async function remindDueSale(
  _actor: ActorOf<'system'>,
  { organizationId, invoiceId }: { organizationId: string; invoiceId: string },
  { now }: { now: Date },
): Promise<number> {
  const database = forOrganization(organizationId);
  const rest = { kind: 'collect' as const, subjectId: invoiceId, dueAt: null };
  try {
    return await inTransaction(database, async (tx) => {
      await requireFeature(tx, organizationId, 'client-companies', now);
      const { settings } = await readSaleSettings(tx, organizationId);
      if (!settings.automaticReminders) {
        await setFundingAgenda(tx, organizationId, rest);
        return 0;
      }
      await remind(tx, { organizationId, invoiceId }, now);
      return 1;
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const isLacking = error.code === 'sale-recipient-missing' || error.code === 'feature-not-in-plan';
    const dueAt = isLacking ? addInZone(now, { days: 1 }, 'Europe/Paris') : null;
    await inTransaction(database, (tx) => setFundingAgenda(tx, organizationId, { ...rest, dueAt }));
    return 0;
  }
}

async function remind(
  tx: Tx,
  { organizationId, invoiceId }: { organizationId: string; invoiceId: string },
  now: Date,
): Promise<string> {
  const invoice = await tx.saleInvoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { number: true, orderId: true, payer: true, document: true },
  });
  if (!invoice) throw new Refusal('not-found');
  const { timeZone } = await lockOrder(tx, organizationId, invoice.orderId);
  const key = { organizationId_invoiceId: { organizationId, invoiceId } };
  const collection = await tx.saleCollection.findUnique({
    where: key,
    select: { status: true, openCents: true, disputedCents: true, reminders: true },
  });
  const document = invoice.document as unknown as InvoiceDocument;
  if (!collection || collection.status !== 'open' || document.dueOn >= dayIn(now, timeZone)) {
    throw new Refusal('sale-not-overdue');
  }
  const recipient = await readPayerRecipient(tx, organizationId, { ...invoice, document });
  if (!recipient) throw new Refusal('sale-recipient-missing');
  const stage = Math.min(reminderDays.length, collection.reminders + 1);
  const openCents = collection.openCents - waitingCents(collection);
  const values = {
    ...saleFacts(document),
    number: invoice.number,
    openCents,
    stage,
    hasAccount: !!document.sale?.iban,
  };
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'email', template: 'sale-reminder', to: recipient.email, language: recipient.language },
      ...{ organizationId, deliveryKey: `sale-reminder:${invoiceId}:${collection.reminders + 1}` },
      values: { ...values, url: recipient.isContact ? clientUrl(invoiceId) : null },
      attachments: [{ organizationId, saleInvoiceId: invoiceId }],
    },
  ]);
  await tx.saleCollection.update({
    where: key,
    data: { reminders: { increment: 1 }, remindedAt: now },
    select: { invoiceId: true },
  });
  await refreshSaleCollection(tx, organizationId, invoiceId, timeZone);
  return invoice.number;
}
