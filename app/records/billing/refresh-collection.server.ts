import {
  collectionStep,
  countsAsFailed,
  isPending,
  type Attempt,
  type AttemptStatus,
  type CollectionStep,
} from '~/domain/billing/collection';
import { invoiceBalance, type InvoiceBalance, type InvoiceEvent } from '~/domain/billing/invoice-balance';
import type { Tx } from '~/platform/tenancy.server';
import { readInvoiceEvents } from '~/records/billing/read-invoice-events.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

export type Collected = { step: CollectionStep; balance: InvoiceBalance; failures: number; number: string };

/**
 * Works out anew how collecting a document stands, from its events and attempts, writes it, and says what is to be
 * done next. Called after anything that happens to it.
 */
export async function refreshCollection(
  tx: Tx,
  { organizationId, contract }: OpenedContract,
  invoiceId: string,
): Promise<Collected> {
  const key = { organizationId_invoiceId: { organizationId, invoiceId } };
  const invoice = await tx.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { includingVat: true, issuedAt: true, number: true, lines: { select: { rule: true } } },
  });
  const before = await tx.invoiceCollection.findUniqueOrThrow({
    where: key,
    select: { nextAttemptAt: true, firstFailedAt: true },
  });
  const events = (await readInvoiceEvents(tx, organizationId, [invoiceId])).get(invoiceId) ?? [];
  const attempts = [...(await readAttempts(tx, organizationId, invoiceId)), ...takenBack(events)].sort(
    byTime,
  );
  const balance = invoiceBalance(invoice.includingVat, events);
  const { timeZone, policy, suspendedAt } = contract;
  const planned = collectionStep(
    { issuedAt: invoice.issuedAt, dueCents: balance.due, attempts },
    { policy, timeZone, suspended: suspendedAt !== null, pauses: await readPauses(tx) },
  );
  // A recovery is paid by whoever wants it, or its quote lapses (P05).
  const onDemand = invoice.lines.some(({ rule }) => rule === 'P05');
  const step: CollectionStep = onDemand && planned.do !== 'wait' ? { do: 'rest' } : planned;
  const failed = attempts.filter(countsAsFailed);
  const pending = attempts.some(({ status }) => isPending(status));
  const late = events.findLast(({ kind }) => kind === 'charged-back' || kind === 'dispute-rejected');
  const firstFailedAt =
    before.firstFailedAt ?? failed[0]?.resolvedAt ?? (balance.due > 0 ? (late?.at ?? null) : null);
  const settled = balance.due === 0 && balance.disputed === 0;
  const paidAt = events.findLast(({ kind }) => kind === 'paid')?.at ?? null;
  await tx.invoiceCollection.update({
    where: key,
    data: {
      status: statusOf({ ...balance, settled, pending, overdue: firstFailedAt !== null }),
      dueCents: balance.due,
      disputedCents: balance.disputed,
      failures: failed.length,
      firstFailedAt,
      lastFailedAt: failed.at(-1)?.resolvedAt ?? null,
      nextAttemptAt: step.do === 'debit' ? step.at : null,
      paidAt: settled ? paidAt : null,
    },
    select: { invoiceId: true },
  });
  return { step, balance, failures: failed.length, number: invoice.number };
}

/** Sets when the organization is next looked at for collection: the earliest debit or check that is to come. */
export async function refreshCollectAt(tx: Tx, organizationId: string): Promise<void> {
  const debit = await tx.invoiceCollection.aggregate({
    where: { organizationId, nextAttemptAt: { not: null } },
    _min: { nextAttemptAt: true },
  });
  const check = await tx.paymentAttempt.aggregate({
    where: { organizationId, status: { in: ['created', 'processing', 'requires-action'] } },
    _min: { checkAt: true },
  });
  const moments = [debit._min.nextAttemptAt, check._min.checkAt].filter((moment) => moment instanceof Date);
  const collectAt = moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null;
  await tx.contractAgenda.updateMany({ where: { organizationId }, data: { collectAt } });
}

const byTime = (one: Attempt, other: Attempt) =>
  (one.resolvedAt?.getTime() ?? Infinity) - (other.resolvedAt?.getTime() ?? Infinity) || 0;

/** What a bank took back, and did not give again, stands as one failed debit more each (P12). */
function takenBack(events: readonly InvoiceEvent[]): Attempt[] {
  const lost = events.filter(({ kind }) => kind === 'charged-back');
  const won = events.filter(({ kind }) => kind === 'charge-back-won').length;
  return lost.slice(won).map(({ at }) => ({ cause: 'scheduled', status: 'failed', resolvedAt: at }));
}

async function readAttempts(tx: Tx, organizationId: string, invoiceId: string): Promise<Attempt[]> {
  const rows = await tx.paymentAttempt.findMany({
    where: { organizationId, invoiceId },
    orderBy: { number: 'asc' },
    select: { cause: true, status: true, resolvedAt: true },
  });
  return rows.map(({ cause, status, resolvedAt }) => {
    return { cause: cause as Attempt['cause'], status: status as AttemptStatus, resolvedAt };
  });
}

function statusOf(facts: InvoiceBalance & { settled: boolean; pending: boolean; overdue: boolean }): string {
  if (facts.settled) return facts.paid > 0 || facts.credited === 0 ? 'paid' : 'credited';
  if (facts.pending) return 'processing';
  if (facts.due === 0) return 'disputed';
  return facts.overdue ? 'overdue' : 'open';
}
