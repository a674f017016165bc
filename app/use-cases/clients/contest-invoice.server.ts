import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { contestInvoiceInput } from '~/domain/sales/sale-inputs';
import { disputableUntil } from '~/domain/sales/sale-dispute';
import type { IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockContact } from '~/records/clients/lock-contact.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { contestSale } from '~/records/sales/contest-sale.server';
import { openSale } from '~/records/sales/open-sale.server';
import { tellSellers } from '~/records/sales/tell-sellers.server';

export type ContestableInvoice = {
  id: string;
  number: string;
  currency: string;
  openCents: number;
  /** The last day on which it may be contested (K33). */
  until: IsoDay;
};

/** A document that a client may contest. Refuses with `not-found` those of others and of OPCOs. */
export async function getContestableInvoice(
  actor: ActorOf<'client-contact'>,
  { invoiceId }: { invoiceId: string },
  { timeZone }: { timeZone: string },
): Promise<ContestableInvoice> {
  const { organizationId, clientId } = actor;
  const row = await forOrganization(organizationId).saleInvoice.findFirst({
    relationLoadStrategy: 'join',
    where: { organizationId, id: invoiceId, clientId, payer: 'client' },
    select: {
      ...{ id: true, number: true, currency: true, issuedAt: true },
      collection: { select: { openCents: true } },
    },
  });
  if (!row) throw new Refusal('not-found');
  const { collection, issuedAt, ...invoice } = row;
  return {
    ...invoice,
    openCents: collection?.openCents ?? 0,
    until: disputableUntil(issuedAt, timeZone),
  };
}

/**
 * A client contests a document within ten days, all of it or a sum with VAT, and says why (K33): those who bill are told,
 * and that sum waits for their answer (P14). Refuses with `not-found` for a document of another client or of an OPCO,
 * `organization-suspended`, `organization-ended`, and as `contestSale` does.
 */
export async function contestInvoice(
  actor: ActorOf<'client-contact'>,
  { invoiceId, reason, amount }: z.output<typeof contestInvoiceInput> & { invoiceId: string },
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, contactId, clientId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const contact = await lockContact(tx, organizationId, contactId, now);
    if (contact.clientId !== clientId || contact.status !== 'active') throw new Refusal('not-found');
    const sale = await openSale(tx, organizationId, invoiceId);
    if (sale.clientId !== clientId || sale.payer !== 'client') throw new Refusal('not-found');
    const told = { amount: amount ?? null, reason, at: now };
    const { cents } = await contestSale(tx, organizationId, sale, told);
    const subject = { kind: 'sale', id: invoiceId, name: sale.number };
    const details = { reason, cents };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.disputed', subject, details }, now);
    const values = { client: contact.clientName, number: sale.number };
    const subjectKey = `sale-disputed:${invoiceId}:${now.toISOString()}`;
    const news = { kind: 'sale-disputed' as const, subjectKey, values, href: `/manage/sales/${invoiceId}` };
    await tellSellers(tx, organizationId, news, now);
  });
}
