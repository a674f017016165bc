import { beforeEach, expect, test } from 'vitest';
import { orderStream } from '~/domain/funding/order-evidence';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { chooseRefund } from '~/use-cases/funding/choose-refund.server';
import { getCancellation } from '~/use-cases/funding/get-cancellation.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { getOrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { recordPayment } from '~/use-cases/sales/record-payment.server';
import { createClientCompany } from '../../../tests/factories/client';
import { createAdvance } from '../../../tests/factories/sale';

const now = new Date('2026-11-11T09:00:00.000Z');
let sold: Awaited<ReturnType<typeof createAdvance>>;

beforeEach(async () => {
  sold = await createAdvance({ now });
  const { admin, invoiceId } = sold;
  const payment = { amount: 360_000, receivedOn: '2026-11-11', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { invoiceId, ...payment }, { now });
});

const cancel = (actor: Parameters<typeof cancelOrder>[0]) =>
  cancelOrder(
    actor,
    { orderId: sold.orderId, reason: 'Effectif', indemnityCents: 0, choice: 'credit' },
    { now },
  );

const choose = (actor: Parameters<typeof cancelOrder>[0], choice: 'refund' | 'credit', reason = '') =>
  chooseRefund(actor, { orderId: sold.orderId, choice, reason }, { now });

async function news(): Promise<{ what: string; to: string; cancellation: object }[]> {
  const { organizationId } = sold;
  const mails = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  return mails
    .map(({ payload }) => payload as { template: string; to: string; values: { what: string } })
    .filter(({ template }) => template === 'order-news')
    .map(({ to, values }) => ({ to, ...(values as { what: string; cancellation: object }) }));
}

test('the page says before the click what was paid and comes back', async () => {
  const { orderId, client, admin } = sold;
  for (const [actor, side] of [[client.contact, 'client'] as const, [admin, 'organization'] as const]) {
    const preview = await getCancellation(actor, { orderId }, { now });
    expect(preview).toMatchObject({ side, paidCents: 360_000, indemnityTaxed: false });
  }
});

test('where the organization cancels the client chooses, once, and both sides read it (K31)', async () => {
  const { orderId, organizationId, client, admin } = sold;
  const { contact, contactEmail } = client;
  await expect(choose(contact, 'credit')).rejects.toThrow('order-not-cancelled');
  await cancel(admin);
  const open = { side: 'organization', reason: 'Effectif', terms: 'K31', choice: null, mayChoose: true };
  const read = () =>
    Promise.all([
      getOrder(admin, { orderId }, { now, timeZone: 'Europe/Paris' }),
      getClientOrder(contact, { orderId }, { now }),
    ]);
  for (const { cancellation } of await read()) {
    expect(cancellation).toMatchObject({ ...open, paidCents: 360_000 });
  }
  expect(await news()).toMatchObject([{ what: 'cancelled', to: contactEmail, cancellation: open }]);
  const stranger = (await createClientCompany({ admin, now })).contact;
  await expect(choose(stranger, 'credit')).rejects.toThrow('not-found');
  await expect(choose(sold.session.trainer, 'credit', 'x')).rejects.toThrow('not-allowed');
  const twice = await Promise.allSettled([1, 2].map(() => choose(contact, 'credit')));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(choose(contact, 'refund')).rejects.toThrow('refund-already-chosen');
  await expect(choose(admin, 'refund', 'Par téléphone')).rejects.toThrow('refund-already-chosen');
  for (const { cancellation } of await read()) {
    expect(cancellation).toMatchObject({ choice: 'credit', chosenBy: 'client', mayChoose: false });
  }
  expect((await news()).map(({ what }) => what)).toContain('refund-chosen');
  const db = forOrganization(organizationId);
  const chain = await db.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId), kind: { in: ['cancelled', 'refund-chosen'] } },
    orderBy: { sequence: 'asc' },
    select: { kind: true, payload: true },
  });
  expect(chain).toMatchObject([
    { kind: 'cancelled', payload: { side: 'organization', choice: null } },
    { kind: 'refund-chosen', payload: { side: 'client', choice: 'credit', by: contact.contactId } },
  ]);
  const logged = await db.auditEntry.findMany({ where: { organizationId, action: 'order.refund-chosen' } });
  expect(logged).toHaveLength(1);
  const invoicing = await getOrderInvoices(admin, { orderId }, { now });
  expect(invoicing?.cancellation).toMatchObject({ choice: 'credit', paidCents: 360_000 });
});

test('the organization writes down what the client told it, until the client says it itself', async () => {
  const { admin, client } = sold;
  await cancel(admin);
  await expect(choose(admin, 'credit')).rejects.toThrow('invalid-input');
  await choose(admin, 'credit', 'Par téléphone');
  await choose(admin, 'refund', 'Par courrier');
  await choose(client.contact, 'credit');
  const order = await getOrder(admin, { orderId: sold.orderId }, { now, timeZone: 'Europe/Paris' });
  expect(order.cancellation).toMatchObject({ choice: 'credit', chosenBy: 'client' });
});

test('a client that cancels chooses as it does (K30)', async () => {
  await cancel(sold.client.contact);
  const order = await getClientOrder(sold.client.contact, { orderId: sold.orderId }, { now });
  expect(order.cancellation).toMatchObject({ side: 'client', choice: 'credit', chosenBy: 'client' });
  await expect(choose(sold.admin, 'refund', 'x')).rejects.toThrow('refund-already-chosen');
});
