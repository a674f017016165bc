import type { AttemptStatus } from '~/domain/billing/collection';
import { contractState } from '~/domain/lifecycle/contract-state';
import { cancelPayment } from '~/integrations/stripe/cancel-payment.server';
import { findPayment } from '~/integrations/stripe/find-payment.server';
import { payAttempt } from '~/integrations/stripe/pay-attempt.server';
import { PaymentVendorDown } from '~/integrations/stripe/payment-vendor-down.server';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment, type PaymentOutcome } from '~/records/billing/apply-payment.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { suspendContract } from '~/records/billing/suspend-contract.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';

type Ask = {
  attemptId: string;
  status: AttemptStatus;
  vendorId: string | null;
  cents: number;
  returnPath: string | null;
  /** Written by this very run: nobody can have asked for it yet. */
  isNew: boolean;
  customerId: string | null;
  methodVendorId: string | null;
};

const vendorDownMs = 15 * 60_000;
const roundsAtMost = 20;

/**
 * Collects what an organization owes and is due by `now` (P11, P12): debits on their days, payments under way asked
 * about again once a day, so that a lost webhook only delays. Each attempt is written before the vendor is asked, under
 * an id that makes it one payment however often it is asked: a run that was killed is taken up where it stood. A
 * vendor that is down is asked again a quarter of an hour later. Returns how many attempts were asked about.
 */
export async function collectOrganization(organizationId: string, { now }: { now: Date }): Promise<number> {
  let asked = 0;
  for (let round = 0; round < roundsAtMost; round += 1) {
    const asks = await inTransaction(forOrganization(organizationId), (tx) => plan(tx, organizationId, now));
    if (asks.length === 0) return asked;
    for (const ask of asks) {
      await settle(organizationId, ask, now);
      asked += 1;
    }
  }
  return asked;
}

/** Writes the attempts that are due, and says what is to be asked of the vendor. */
async function plan(tx: Tx, organizationId: string, now: Date): Promise<Ask[]> {
  const opened = await lockContract(tx, organizationId);
  const due = await tx.invoiceCollection.findMany({
    where: { organizationId, nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: 'asc' },
    select: { invoiceId: true },
  });
  for (const { invoiceId } of due) await beginDebit(tx, opened, invoiceId, now);
  await refreshCollectAt(tx, organizationId);
  const attempts = await tx.paymentAttempt.findMany({
    where: {
      organizationId,
      status: { in: ['created', 'processing', 'requires-action'] },
      checkAt: { lte: now },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      status: true,
      vendorId: true,
      cents: true,
      methodId: true,
      returnPath: true,
      createdAt: true,
    },
  });
  const methods = await tx.paymentMethod.findMany({
    where: { organizationId },
    select: { id: true, vendorId: true },
  });
  return attempts.map(({ id, status, vendorId, cents, methodId, returnPath, createdAt }) => ({
    ...{ attemptId: id, status: status as AttemptStatus, vendorId, cents, returnPath },
    isNew: createdAt.getTime() === now.getTime(),
    customerId: opened.customerId,
    methodVendorId: methods.find((method) => method.id === methodId)?.vendorId ?? null,
  }));
}

async function beginDebit(tx: Tx, opened: OpenedContract, invoiceId: string, now: Date): Promise<void> {
  const { organizationId, contract } = opened;
  const { step, balance } = await refreshCollection(tx, opened, invoiceId);
  if (step.do === 'suspend') {
    await suspendContract(tx, opened, now);
    return;
  }
  if (step.do !== 'debit' || step.at > now || contractState(contract, now) === 'purging') return;
  const method = await tx.paymentMethod.findFirst({
    where: { organizationId, isDefault: true, detachedAt: null },
    select: { id: true },
  });
  const number = await tx.paymentAttempt.count({ where: { organizationId, invoiceId } });
  await tx.paymentAttempt.create({
    data: {
      ...{ organizationId, id: createId(), invoiceId, number, cause: 'scheduled', status: 'created' },
      ...{ cents: balance.due, currency: 'EUR', methodId: method?.id ?? null, createdAt: now, checkAt: now },
    },
    select: { id: true },
  });
  await refreshCollection(tx, opened, invoiceId);
}

async function settle(organizationId: string, ask: Ask, now: Date): Promise<void> {
  let outcome: PaymentOutcome;
  try {
    outcome = await askVendor(organizationId, ask);
  } catch (error) {
    if (!(error instanceof PaymentVendorDown)) throw error;
    await postpone(organizationId, ask, new Date(now.getTime() + vendorDownMs));
    return;
  }
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    await applyPayment(tx, opened, ask.attemptId, outcome, now);
  });
}

/** What the vendor says of it. A confirmation that nobody gave in time is withdrawn. */
async function askVendor(organizationId: string, ask: Ask): Promise<PaymentOutcome> {
  const { attemptId, vendorId, status, customerId, methodVendorId } = ask;
  if (vendorId) {
    const payment = await readPayment(vendorId);
    const stale = payment.status === 'requires-action' && status === 'requires-action';
    return stale ? cancelPayment(vendorId) : payment;
  }
  if (!customerId || !methodVendorId) {
    const failure = { code: 'no-payment-method', declineCode: null, message: 'no payment method' };
    return { id: null, status: 'failed', failure };
  }
  const { cents, returnPath, isNew } = ask;
  const made = isNew ? null : await findPayment(customerId, attemptId);
  return made ?? payAttempt({ organizationId, attemptId, cents, customerId, methodVendorId, returnPath });
}

async function postpone(organizationId: string, { attemptId }: Ask, checkAt: Date): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await tx.paymentAttempt.updateMany({
      where: { organizationId, id: attemptId, status: { in: ['created', 'processing', 'requires-action'] } },
      data: { checkAt },
    });
    await refreshCollectAt(tx, organizationId);
  });
}
