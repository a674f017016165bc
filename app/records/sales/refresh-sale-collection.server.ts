import { dayFromDatabase } from '~/domain/calendar';
import { nextReminder } from '~/domain/sales/next-reminder';
import { waitingCents } from '~/domain/sales/sale-dispute';
import { sum } from '~/domain/money';
import type { Tx } from '~/platform/tenancy.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

export type SaleBalance = { openCents: number; paidCents: number; creditedCents: number; status: string };

/**
 * Works out anew what is open of a document from its payments and avoirs, writes it, and when it is next to be
 * reminded. Below zero it is to be given back; `disputed` is what is contested as a whole (P14). Called under its order's lock, after anything that happens to it.
 */
export async function refreshSaleCollection(
  tx: Tx,
  organizationId: string,
  invoiceId: string,
  timeZone: string,
): Promise<SaleBalance> {
  const key = { organizationId_invoiceId: { organizationId, invoiceId } };
  const invoice = await tx.saleInvoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { includingVat: true, payments: { where: { organizationId }, select: { cents: true } } },
  });
  const credits = await tx.saleInvoice.findMany({
    where: { organizationId, creditsId: invoiceId },
    select: { includingVat: true },
  });
  const { dueOn, disputedCents, reminders } = await tx.saleCollection.findUniqueOrThrow({
    where: key,
    select: { dueOn: true, disputedCents: true, reminders: true },
  });
  const creditedCents = sum(credits.map(({ includingVat }) => includingVat));
  const paidCents = sum(invoice.payments.map(({ cents }) => cents));
  const openCents = invoice.includingVat - creditedCents - paidCents;
  const disputed = openCents > 0 && waitingCents({ openCents, disputedCents }) === openCents;
  const status = statusOf({ openCents, paidCents, creditedCents, disputed });
  await tx.saleCollection.update({ where: key, data: { openCents, status }, select: { invoiceId: true } });
  const reminded = { openCents, status, reminders, dueOn: dayFromDatabase(dueOn) };
  const dueAt = nextReminder(reminded, timeZone);
  await setFundingAgenda(tx, organizationId, { kind: 'collect', subjectId: invoiceId, dueAt });
  return { openCents, paidCents, creditedCents, status };
}

function statusOf(facts: { openCents: number; paidCents: number; creditedCents: number; disputed: boolean }) {
  if (facts.openCents > 0) return facts.disputed ? 'disputed' : 'open';
  return facts.paidCents > 0 || facts.creditedCents === 0 ? 'paid' : 'credited';
}
