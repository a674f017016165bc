import type { ActorOf } from '~/domain/actor';
import { invoiceBalance, type InvoiceEventKind } from '~/domain/billing/invoice-balance';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { idSchema } from '~/domain/id';
import { sum } from '~/domain/money';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * One issued document of an organization with everything that happened to it: events, attempts with their failures,
 * disputes, avoirs; what is left to credit, in cents with VAT. Refuses with `not-found`.
 */
export async function getDocumentForOperator(
  _actor: ActorOf<'operator'>,
  { organizationId, invoiceId }: { organizationId: string; invoiceId: string },
) {
  if (![organizationId, invoiceId].every((id) => idSchema.safeParse(id).success))
    throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const invoice = await database.invoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { id: true, document: true, creditsId: true },
  });
  if (!invoice) throw new Refusal('not-found');
  const about = { organizationId, invoiceId };
  const collection = await database.invoiceCollection.findUnique({
    where: { organizationId_invoiceId: about },
    select: { status: true, failures: true, nextAttemptAt: true },
  });
  const events = await database.invoiceEvent.findMany({
    where: about,
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, cents: true, occurredAt: true },
  });
  const attempts = await database.paymentAttempt.findMany({
    where: about,
    orderBy: { number: 'asc' },
    select: { id: true, cause: true, status: true, cents: true, failureCode: true, createdAt: true },
  });
  const disputes = await database.invoiceDispute.findMany({
    where: about,
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, cents: true, status: true, openedAt: true },
  });
  const credits = await database.invoice.findMany({
    where: { organizationId, creditsId: invoiceId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, includingVat: true },
  });
  const document = invoice.document as unknown as InvoiceDocument;
  const credited = sum(credits.map(({ includingVat }) => includingVat));
  const told = events.map(({ kind, cents, occurredAt: at }) => ({
    kind: kind as InvoiceEventKind,
    cents,
    at,
  }));
  const settled = collection?.status === 'paid' || collection?.status === 'credited';
  const wasLate =
    !settled ||
    attempts.some(({ status }) => status === 'failed') ||
    told.some(({ kind }) => kind === 'charged-back');
  return {
    ...{ id: invoiceId, organizationId, creditsId: invoice.creditsId, document, credits, credited },
    balance: invoiceBalance(document.includingVat, told),
    collection: collection && {
      ...collection,
      nextAttemptAt: collection.nextAttemptAt?.toISOString() ?? null,
    },
    left: document.kind === 'credit-note' ? 0 : Math.max(0, document.includingVat - credited),
    mayWaive: document.kind === 'invoice' && wasLate && !told.some(({ kind }) => kind === 'indemnity-waived'),
    events: events.map(({ occurredAt, kind, ...event }) => ({
      ...event,
      kind: kind as InvoiceEventKind,
      at: occurredAt.toISOString(),
    })),
    attempts: attempts.map(({ createdAt, ...attempt }) => ({ ...attempt, at: createdAt.toISOString() })),
    disputes: disputes.map(({ openedAt, ...dispute }) => ({ ...dispute, at: openedAt.toISOString() })),
  };
}

export type DocumentForOperator = Awaited<ReturnType<typeof getDocumentForOperator>>;
