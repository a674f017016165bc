import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { createOperator } = await import('../../factories/operator');
const { createId } = await import('~/platform/id.server');
const { forOrganization } = await import('~/platform/tenancy.server');
const { inTransaction } = await import('~/platform/transaction.server');
const { appendInvoiceEvent } = await import('~/records/billing/read-invoice-events.server');
const { refreshCollection } = await import('~/records/billing/refresh-collection.server');
const { lockContract } = await import('~/records/lifecycle/read-contract.server');
const { decideDispute } = await import('~/use-cases/billing/decide-dispute.server');
const { creditDocument } = await import('~/use-cases/billing/credit-document.server');
const { collectDocument } = await import('~/use-cases/billing/collect-document.server');
const { waiveIndemnity } = await import('~/use-cases/billing/waive-indemnity.server');
const { retryRefund } = await import('~/use-cases/billing/retry-refund.server');
const { makeRefund } = await import('~/use-cases/billing/make-refund.server');
const { payInvoice } = await import('~/use-cases/billing/pay-invoice.server');
const { processPaymentEvent } = await import('~/use-cases/billing/process-payment-event.server');
const { receivePaymentEvent } = await import('~/use-cases/billing/receive-payment-event.server');
afterAll(() => fake.stop());
const operator = await createOperator();
const reason = 'Décidé après lecture des pièces.';

type Life = Awaited<ReturnType<typeof openLife>>;

async function subscribed(startsAt: string): Promise<Life> {
  const life = await openLife(fake, startsAt);
  await life.pays('pm_card_visa');
  await life.chooses('business');
  return life;
}

/** A dispute as the owner opens it: the sum is suspended at once. */
async function dispute(life: Life, invoiceId: string, cents: number): Promise<string> {
  const { organizationId } = life;
  const id = createId();
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    await tx.invoiceDispute.create({
      data: {
        ...{ organizationId, id, invoiceId, cents, grounds: 'Deux personnes sont parties en mars.' },
        ...{ status: 'open', openedBy: life.owner.membershipId, openedAt: life.now() },
      },
    });
    const event = { invoiceId, key: `disputed:${id}`, kind: 'disputed' as const, cents };
    await appendInvoiceEvent(tx, organizationId, event, { at: life.now(), now: life.now() });
    await refreshCollection(tx, opened, invoiceId);
  });
  return id;
}

const lastInvoice = async (life: Life, kind = 'invoice') => {
  const found = (await life.invoices()).filter((invoice) => invoice.kind === kind).at(-1);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const collectionOf = async (life: Life, invoiceId: string) =>
  life.database.invoiceCollection.findUniqueOrThrow({
    where: { organizationId_invoiceId: { organizationId: life.organizationId, invoiceId } },
  });
const refundsOf = (life: Life) =>
  life.database.refund.findMany({ where: { organizationId: life.organizationId } });

async function giveBack(life: Life): Promise<void> {
  for (const { id } of await refundsOf(life)) {
    await makeRefund({ organizationId: life.organizationId, refundId: id }, { now: life.now() });
  }
}

test('a dispute that is rejected is due again at once, with interest from the original due date', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  await life.registers(190);
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-04-01T10:00:00Z');
  const invoice = await lastInvoice(life);
  const disputed = invoice.includingVat - 5_000;
  const disputeId = await dispute(life, invoice.id, disputed);
  const now = () => ({ now: life.now() });
  expect(await collectionOf(life, invoice.id)).toMatchObject({ dueCents: 5_000, disputedCents: disputed });
  await life.pays('pm_card_visa');
  expect(await payInvoice(life.owner, { invoiceId: invoice.id }, now())).toEqual({ outcome: 'paid' });
  await life.until('2027-04-20T10:00:00Z');
  expect(await life.state()).toBe('active');
  expect((await life.invoices()).some(({ kind }) => kind === 'late-payment')).toBe(false);
  const { organizationId } = life;
  const decision = { organizationId, disputeId, decision: 'rejected' as const, reason };
  await decideDispute(operator, decision, now());
  expect(await collectionOf(life, invoice.id)).toMatchObject({ dueCents: disputed, status: 'overdue' });
  await expect(decideDispute(operator, decision, now())).rejects.toMatchObject({ code: 'dispute-decided' });
  await life.until('2027-04-20T12:00:00Z');
  expect(await collectionOf(life, invoice.id)).toMatchObject({ dueCents: 0, status: 'paid' });
  const interest = (await life.lines()).filter(({ rule }) => rule === 'P11');
  const days = interest.map(({ facts }) => facts as { from: string; to: string; base: number });
  // The debit of the first day was refused: the day after the due date is late already.
  expect(days.map(({ from }) => from).sort()[0]).toBe('2027-04-02');
  expect(
    days
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ).toBe('2027-04-20');
  expect(Math.max(...days.map(({ base }) => base))).toBe(disputed);
  expect(await life.notices()).toContain('dispute-rejected');
  const log = await life.database.auditEntry.findMany({
    where: { organizationId, action: 'dispute.rejected' },
  });
  expect(log).toHaveLength(1);
  const acts = await life.database.operatorAuditEntry.findMany({ where: { organizationId } });
  expect(acts.map(({ action, reason: why }) => [action, why])).toContainEqual(['dispute.rejected', reason]);
}, 60_000);

test('a dispute that is upheld gives an avoir and the money back, never bears interest and is not billed again', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  const invoice = await lastInvoice(life);
  const disputeId = await dispute(life, invoice.id, 1_205);
  const { organizationId } = life;
  const stranger = await subscribed('2027-03-01T09:00:00Z');
  const now = { now: life.now() };
  const upheld = { disputeId, decision: 'upheld' as const, reason };
  await expect(
    decideDispute(operator, { ...upheld, organizationId: stranger.organizationId }, now),
  ).rejects.toMatchObject({ code: 'not-found' });
  await decideDispute(operator, { ...upheld, organizationId }, now);
  const note = await lastInvoice(life, 'credit-note');
  expect(note).toMatchObject({ creditsId: invoice.id, includingVat: 1_205 });
  expect((await refundsOf(life)).map(({ cents, status }) => [cents, status])).toEqual([[1_205, 'created']]);
  await giveBack(life);
  await giveBack(life);
  expect((await refundsOf(life)).map(({ status }) => status)).toEqual(['succeeded']);
  await life.until('2027-04-01T10:00:00Z');
  const next = await lastInvoice(life);
  expect(next.includingVat).toBe(7_200);
  expect((await life.lines()).some(({ rule }) => rule === 'P11')).toBe(false);
  expect(await life.notices()).toEqual(expect.arrayContaining(['dispute-upheld', 'credit-note-issued']));
}, 60_000);

test('a charge-back makes the invoice due again, blocks additions, and its card is not debited any more', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  await life.pays('pm_card_createDispute');
  await life.until('2027-04-01T10:00:00Z');
  const invoice = await lastInvoice(life);
  const { vendorId } = (await life.attempts()).find(({ invoiceId }) => invoiceId === invoice.id) ?? {};
  const tell = async () => {
    const disputes = await fetch(`${fake.url}/v1/disputes?payment_intent=${vendorId ?? ''}`, {
      headers: { Authorization: `Bearer ${fake.secretKey}` },
    });
    const { data } = (await disputes.json()) as { data: { id: string }[] };
    const id = `evt_${createId()}`;
    await receivePaymentEvent({
      ...{ id, type: 'charge.dispute.created', objectKind: 'dispute', livemode: false },
      objectId: data[0]?.id ?? '',
    });
    await processPaymentEvent({ eventId: id }, { now: life.now() });
  };
  await fake.settle();
  await tell();
  await tell();
  expect(await life.state()).toBe('past-due');
  expect(await collectionOf(life, invoice.id)).toMatchObject({
    dueCents: 7_200,
    failures: 1,
    status: 'overdue',
  });
  await expect(life.registers(1)).rejects.toMatchObject({ code: 'registrations-blocked' });
  expect((await life.notices()).filter((kind) => kind === 'charged-back')).toHaveLength(1);
  const asked = { organizationId: life.organizationId, invoiceId: invoice.id, reason };
  await expect(collectDocument(operator, asked, { now: life.now() })).rejects.toMatchObject({
    code: 'payment-method-missing',
  });
  await life.until('2027-04-02T10:00:00Z');
  await life.pays('pm_card_visa');
  expect(await collectDocument(operator, asked, { now: life.now() })).toBe('paid');
  expect(await life.state()).toBe('active');
  await expect(collectDocument(operator, asked, { now: life.now() })).rejects.toMatchObject({
    code: 'nothing-to-pay',
  });
}, 60_000);

test('what an operator tries does not count towards a suspension', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-04-01T10:00:00Z');
  const invoice = await lastInvoice(life);
  const asked = { organizationId: life.organizationId, invoiceId: invoice.id, reason };
  for (let tries = 0; tries < 4; tries += 1) {
    expect(await collectDocument(operator, asked, { now: life.now() })).toBe('refused');
  }
  expect(await life.state()).toBe('past-due');
  expect(await collectionOf(life, invoice.id)).toMatchObject({ failures: 1 });
  await life.until('2027-04-10T10:00:00Z');
  expect(await life.state()).toBe('suspended');
}, 60_000);

test('a document is credited once for a form sent twice, never beyond what is left, and reopens whom it held', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  const invoice = await lastInvoice(life);
  const { organizationId } = life;
  const now = { now: life.now() };
  const part = { organizationId, invoiceId: invoice.id, amount: 1_200, once: createId(), reason };
  const first = await creditDocument(operator, part, now);
  expect(await creditDocument(operator, part, now)).toEqual(first);
  const another = { ...part, once: createId(), amount: 6_100 };
  await expect(creditDocument(operator, another, now)).rejects.toMatchObject({ code: 'credit-too-high' });
  await expect(
    creditDocument(operator, { ...part, once: createId(), invoiceId: first.id }, now),
  ).rejects.toMatchObject({ code: 'not-found' });
  // The second avoir comes before the first refund is made: each gives back its own.
  await creditDocument(operator, { ...part, once: createId(), amount: 600 }, now);
  expect((await refundsOf(life)).map(({ cents }) => cents).sort()).toEqual([1_200, 600]);
  await creditDocument(operator, { ...part, once: createId(), amount: undefined }, now);
  await giveBack(life);
  expect(await collectionOf(life, invoice.id)).toMatchObject({ status: 'credited', dueCents: 0 });
  const given = await life.database.invoiceEvent.aggregate({
    where: { organizationId, kind: 'refunded' },
    _sum: { cents: true },
  });
  expect(given._sum.cents).toBe(7_200);
}, 60_000);

test('a credit of all that is owed reopens a suspended organization, and a waived indemnity is taken back', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-04-10T10:00:00Z');
  expect(await life.state()).toBe('suspended');
  const { organizationId } = life;
  const now = { now: life.now() };
  const invoice = await lastInvoice(life);
  const late = await lastInvoice(life, 'late-payment');
  const owedBefore = (await collectionOf(life, late.id)).dueCents;
  await waiveIndemnity(operator, { organizationId, invoiceId: invoice.id, reason }, now);
  expect((await collectionOf(life, late.id)).dueCents).toBe(owedBefore - 4_000);
  await expect(
    waiveIndemnity(operator, { organizationId, invoiceId: invoice.id, reason }, now),
  ).rejects.toMatchObject({ code: 'nothing-to-waive' });
  await expect(
    waiveIndemnity(operator, { organizationId, invoiceId: late.id, reason }, now),
  ).rejects.toMatchObject({ code: 'not-found' });
  const whole = { organizationId, reason, amount: undefined };
  await creditDocument(operator, { ...whole, invoiceId: invoice.id, once: createId() }, now);
  if (owedBefore > 4_000) {
    expect(await life.state()).toBe('suspended');
    await creditDocument(operator, { ...whole, invoiceId: late.id, once: createId() }, now);
  }
  expect(await life.state()).toBe('active');
  await life.until('2027-04-12T10:00:00Z');
  expect(
    (await life.lines()).filter(({ rule }) => rule === 'P13').map(({ excludingVat }) => excludingVat),
  ).toEqual(expect.arrayContaining([4_000, -4_000]));
}, 60_000);

test('a refund that the bank sent back is asked for again, once', async () => {
  const life = await subscribed('2027-03-01T08:00:00Z');
  const invoice = await lastInvoice(life);
  const { organizationId } = life;
  const now = { now: life.now() };
  const part = { organizationId, invoiceId: invoice.id, amount: 1_200, once: createId(), reason };
  await creditDocument(operator, part, now);
  const [refund] = await refundsOf(life);
  const retry = { organizationId, refundId: refund?.id ?? '', reason };
  await expect(retryRefund(operator, retry, now)).rejects.toMatchObject({ code: 'nothing-to-refund' });
  await life.database.refund.updateMany({ where: { organizationId }, data: { status: 'failed' } });
  await retryRefund(operator, retry, now);
  await expect(retryRefund(operator, retry, now)).rejects.toMatchObject({ code: 'nothing-to-refund' });
  expect((await refundsOf(life)).map(({ cents, status }) => [cents, status]).sort()).toEqual([
    [1_200, 'created'],
    [1_200, 'failed'],
  ]);
}, 60_000);
