import { addInZone } from '~/domain/calendar';
import { draftSale } from '~/domain/sales/sale-draft';
import type { SaleSituation } from '~/domain/sales/sale-situation';
import type { Tx } from '~/platform/tenancy.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { announceSale } from '~/records/sales/announce-sale.server';
import { issueSaleDraft } from '~/records/sales/issue-sale-draft.server';
import type { IssuedSale } from '~/records/sales/issue-sale-invoice.server';
import { openSaleBooks, refuseGaps, type SaleBooks } from '~/records/sales/open-sale-books.server';
import { readSaleSituation, type SaleReading } from '~/records/sales/read-sale-situation.server';
import type { HeldSale } from '~/records/sales/sales-of-draft.server';
import { tellSellers } from '~/records/sales/tell-sellers.server';

export type OrderBooks = { books: SaleBooks; reading: SaleReading };

/** Locks an order and reads what is to be invoiced of it; null before anything was agreed. Refuses with `not-found`. */
export async function openOrderBooks(
  tx: Tx,
  organizationId: string,
  orderId: string,
  now: Date,
): Promise<OrderBooks | null> {
  await lockOrder(tx, organizationId, orderId);
  const reading = await readSaleSituation(tx, organizationId, orderId, now);
  if (!reading) return null;
  return { books: await openSaleBooks(tx, organizationId), reading };
}

/**
 * Issues what is due of an order now, tells those who pay, and notes when it is looked at next: tomorrow where documents
 * are held for want of particulars, of which those who bill are told once. A second run issues nothing.
 */
export async function invoiceOrder(
  tx: Tx,
  organizationId: string,
  opened: OrderBooks,
  now: Date,
): Promise<{ issued: IssuedSale[]; held: HeldSale[] }> {
  const { situation, order, content } = opened.reading;
  const { issued, held } = await issueSaleDraft(tx, organizationId, opened, draftSale(situation), { now });
  for (const sale of issued) await announceSale(tx, organizationId, { orderId: order.id, sale });
  if (held.length > 0) await tellHeld(tx, organizationId, order, held, now);
  const dueAt = held.length > 0 ? addInZone(now, { days: 1 }, content.timeZone) : nextInvoicing(situation);
  await setFundingAgenda(tx, organizationId, { kind: 'invoice', subjectId: order.id, dueAt });
  return { issued, held };
}

function tellHeld(
  tx: Tx,
  organizationId: string,
  { id, number }: { id: string; number: string },
  held: readonly HeldSale[],
  now: Date,
): Promise<void> {
  const name = [...new Set(held.map(lackingName))].join(', ');
  return tellSellers(
    tx,
    organizationId,
    {
      ...{ kind: 'sale-held', subjectKey: `sale-held:${id}:${name}`, href: `/manage/orders/${id}/invoices` },
      values: { order: number, name },
    },
    now,
  );
}

/** Whose particulars a document waits for. */
const lackingName = ({ name, seller, gaps }: HeldSale) => (gaps.buyer.length > 0 ? name : seller);

/** Refuses as `refuseGaps` does where documents are held and none could be issued. */
export function refuseHeld({ issued, held }: { issued: readonly IssuedSale[]; held: readonly HeldSale[] }) {
  const [first] = held;
  if (issued.length === 0 && first) refuseGaps(first.gaps, first.name);
}

/** When time alone makes something due: the first session of an order that an OPCO is to fund (K20). */
export function nextInvoicing(situation: SaleSituation): Date | null {
  const { order, settlement, cancellation, firstSessionAt, now } = situation;
  return settlement || cancellation || !order.isFunded || now >= firstSessionAt ? null : firstSessionAt;
}
