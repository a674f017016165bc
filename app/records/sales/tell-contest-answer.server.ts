import type { InvoiceDocument } from '~/domain/billing/invoice';
import { contestNotice, type ContestAnswer } from '~/domain/sales/sale-dispute';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { readPayerRecipient, saleFacts, type SaleRecipient } from '~/records/sales/announce-sale.server';

/**
 * Tells whoever a document is sent to, and the contact who contested it, what was decided of it and why (K33); `numbers`
 * are the documents that follow. Kept as a notice of the order, whose row is locked, also where nobody can be written to.
 */
export async function tellContestAnswer(
  tx: Tx,
  organizationId: string,
  told: { answer: ContestAnswer; disputedAt: Date | null; numbers?: readonly string[] },
  now: Date,
): Promise<void> {
  const { answer, disputedAt, numbers = [] } = told;
  const { invoiceId, decision, cents, reason } = answer;
  const row = await tx.saleInvoice.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: {
      ...{ number: true, orderId: true, payer: true, document: true },
      collection: { select: { openCents: true } },
    },
  });
  const document = row.document as unknown as InvoiceDocument;
  const people = new Map<string, SaleRecipient>();
  const usual = await readPayerRecipient(tx, organizationId, { ...row, document });
  const contester = await readContester(tx, organizationId, invoiceId, disputedAt);
  for (const one of [usual, contester]) if (one) people.set(one.email, one);
  const key = `${contestNotice}:${invoiceId}:${now.toISOString()}`;
  const recipients = [...people.keys()].map((email) => ({ name: '', email }));
  const notice = { key, kind: contestNotice, recipients, details: answer };
  await noteSent(tx, organizationId, row.orderId, notice, now);
  const openCents = Math.max(0, row.collection?.openCents ?? 0);
  await appendOutboxMessages(
    tx,
    [...people.values()].map(({ email: to, language, isContact }) => ({
      ...{ kind: 'email' as const, template: 'contest-answered', to, language },
      ...{ organizationId, deliveryKey: `${key}:${to}` },
      values: {
        ...{ ...saleFacts(document), number: row.number, decision, answeredCents: cents, openCents, reason },
        ...{ numbers, url: isContact ? `${settings.APP_URL}/client/invoices` : null },
      },
    })),
  );
}

/** The contact who contested a document at an instant; null where a member wrote it down, or they left. */
async function readContester(
  tx: Tx,
  organizationId: string,
  invoiceId: string,
  disputedAt: Date | null,
): Promise<SaleRecipient | null> {
  if (!disputedAt) return null;
  const act = await tx.auditEntry.findFirst({
    where: {
      ...{ organizationId, occurredAt: disputedAt, action: 'sale.disputed', subjectId: invoiceId },
      actorKind: 'client-contact',
    },
    select: { actorId: true },
  });
  if (!act?.actorId) return null;
  const contact = await tx.clientContact.findFirst({
    where: { organizationId, id: act.actorId, status: { not: 'archived' } },
    select: { email: true, language: true },
  });
  return contact && { ...contact, isContact: true };
}
