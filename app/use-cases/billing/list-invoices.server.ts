import type { ActorOf } from '~/domain/actor';
import type { InvoiceStatus } from '~/domain/billing/invoice-words';
import type { ListInvoicesInput, invoiceFilters } from '~/domain/billing/invoice-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { findInvoices, type FoundInvoice } from '~/records/billing/find-invoices.server';

export type ListedInvoice = FoundInvoice;

/** A page of the organization's issued documents, newest first. Refuses with `not-allowed` and `cursor-invalid`. */
export async function listInvoices(
  actor: ActorOf<'member'>,
  { limit, after, kind, status }: ListInvoicesInput,
): Promise<Page<ListedInvoice>> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const before = decodeInstantCursor(after);
  const rows = await findInvoices(forOrganization(organizationId), organizationId, {
    ...{ kind, before, limit: limit + 1 },
    statuses: status && statusesOf[status],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null;
  return { items, next };
}

const statusesOf: Record<(typeof invoiceFilters)[number], readonly InvoiceStatus[]> = {
  unpaid: ['open', 'processing', 'overdue', 'disputed'],
  overdue: ['overdue'],
  processing: ['processing'],
  disputed: ['disputed'],
  paid: ['paid'],
  credited: ['credited', 'deducted', 'refunded'],
};
