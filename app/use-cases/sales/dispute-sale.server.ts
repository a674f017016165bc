import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { toldAt } from '~/domain/funding/told-at';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { disputeSaleInput, rejectDisputeInput } from '~/domain/sales/sale-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { contestSale, rejectContest } from '~/records/sales/contest-sale.server';
import { openSale } from '~/records/sales/open-sale.server';
import { refuseDayToCome } from '~/records/sales/refuse-day-to-come.server';
import { tellContestAnswer } from '~/records/sales/tell-contest-answer.server';

/**
 * Notes that a client contests a document, all of it or a sum with VAT, since the day they said so, and why: that sum is
 * not asked for meanwhile (P14). Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`, `sale-day-to-come`,
 * `sale-day-before-issue`, and as `contestSale` does.
 */
export async function disputeSale(
  actor: ActorOf<'member'>,
  { invoiceId, reason, amount, receivedOn }: z.output<typeof disputeSaleInput> & { invoiceId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const sale = await openSale(tx, organizationId, invoiceId);
    refuseDayToCome(receivedOn, now, sale.timeZone);
    if (receivedOn < dayIn(sale.issuedAt, sale.timeZone)) throw new Refusal('sale-day-before-issue');
    const told = { amount: amount ?? null, reason, at: toldAt(receivedOn, now, sale.timeZone) };
    const { cents } = await contestSale(tx, organizationId, sale, told);
    const subject = { kind: 'sale', id: invoiceId, name: sale.number };
    const details = { reason, cents, receivedOn };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.disputed', subject, details }, now);
  });
}

/**
 * Rejects what was contested: it is due as before, with interest from the start (P14), and the client is told why. What
 * is contested with reason is taken back by an avoir instead. Refuses with `not-allowed`, `feature-not-in-plan`,
 * `not-found` and `sale-not-disputed`.
 */
export async function rejectDispute(
  actor: ActorOf<'member'>,
  { invoiceId, reason }: z.output<typeof rejectDisputeInput> & { invoiceId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const sale = await openSale(tx, organizationId, invoiceId);
    const { cents, disputedAt } = await rejectContest(tx, organizationId, sale);
    const answer = { invoiceId, decision: 'rejected' as const, cents, reason };
    await tellContestAnswer(tx, organizationId, { answer, disputedAt }, now);
    const subject = { kind: 'sale', id: invoiceId, name: sale.number };
    const details = { reason, cents };
    const act = { action: 'sale.dispute-ended', subject, details };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
