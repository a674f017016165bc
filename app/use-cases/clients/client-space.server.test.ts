import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getClientDocument } from '~/use-cases/clients/get-client-document.server';
import { getClientHome } from '~/use-cases/clients/get-client-home.server';
import { getClientPeople } from '~/use-cases/clients/get-client-people.server';
import { listClientDocuments } from '~/use-cases/clients/list-client-documents.server';
import { listClientInvoices } from '~/use-cases/clients/list-client-invoices.server';
import { grantAgreement } from '../../../tests/factories/agreement';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { getClientInvoiceFile } from '~/use-cases/sales/get-sale-file.server';
import { recordPayment, recordRefund } from '~/use-cases/sales/record-payment.server';
import { reversePayment } from '~/use-cases/sales/reverse-payment.server';
import { createClientCompany } from '../../../tests/factories/client';
import { countQueries } from '../../../tests/setup/count-queries';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { createAdvance } from '../../../tests/factories/sale';

const before = new Date('2026-11-10T09:00:00Z');
const after = new Date('2026-11-24T18:00:00Z');

test('the home says what waits: places without a name, and nothing of another client', async () => {
  const { client, order, admin } = await createAcceptedOrder({ learners: 2 });
  const other = await createClientCompany({ admin, name: 'Briand' });
  await forOrganization(client.organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId: client.organizationId, id: order.id } },
    data: { places: 5 },
    select: { id: true },
  });
  const home = await getClientHome(client.contact, { now: before });
  expect(home).toMatchObject({
    orders: [{ id: order.id, state: 'accepted', people: 2, places: 5 }],
    ...{ toAccept: [], toFill: [{ id: order.id }], atRisk: [], unpaid: 0, unread: 0 },
  });
  expect(await getClientHome(other.contact, { now: before })).toMatchObject({
    ...{ orders: [], toFill: [], unpaid: 0 },
  });
});

test('once half-days are missed the home says what funding is at risk, in six queries', async () => {
  const ordered = await createAcceptedOrder({ learners: 2 });
  const { client, orderId } = ordered;
  await grantAgreement(ordered);
  const { atRisk } = await getClientHome(client.contact, { now: after });
  expect(atRisk).toMatchObject([{ orderId, currency: 'EUR', halfDaysMissed: 4 }]);
  expect(atRisk[0]?.lost).toBeGreaterThan(0);
  await getClientPeople(client.contact, {}, { now: after });
  expect(await countQueries(() => getClientHome(client.contact, { now: after }))).toBeLessThanOrEqual(6);
  expect(await countQueries(() => getClientPeople(client.contact, {}, { now: after }))).toBeLessThanOrEqual(
    6,
  );
});

test('a client sees how far its own employees are, by what the order settles by', async () => {
  const { client, order, admin } = await createAcceptedOrder({ learners: 2 });
  const shown = await getClientPeople(client.contact, {}, { now: after });
  expect(shown.order).toMatchObject({ id: order.id, people: [{ lessons: 3 }, { lessons: 3 }] });
  expect(shown.order?.people[0]).toMatchObject({
    ...{ lessonsDone: 0, plannedMinutes: 390, attendedMinutes: 0, halfDaysMissed: 2, minutesLost: 390 },
  });
  const other = await createClientCompany({ admin, name: 'Briand' });
  expect(await getClientPeople(other.contact, {}, { now: after })).toEqual({ choices: [], order: null });
  await expect(getClientPeople(other.contact, { orderId: order.id }, { now: after })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('documents of own orders are listed and opened, the log of assistance and those of others are not', async () => {
  const { client, orderId, organizationId, admin, participants } = await createAcceptedOrder();
  const db = forOrganization(organizationId);
  const sha256 = createHash('sha256').update('x').digest('hex');
  const fileId = createId();
  await db.storedFile.create({
    data: {
      ...{ organizationId, id: fileId, store: 'disk', storeKey: 'k', name: 'c.pdf', sha256, bytes: 1n },
      ...{ mediaType: 'application/pdf', purpose: 'issued-document', createdAt: before },
    },
  });
  const issue = (kind: string, enrolmentId: string | null) => {
    const id = createId();
    const file = { fileName: `${kind}.pdf`, fileId, sha256, bytes: 1, facts: {} };
    const data = { organizationId, id, orderId, enrolmentId, kind, version: 1, language: 'fr', ...file };
    return db.issuedDocument.create({ data: { ...data, issuedAt: before }, select: { id: true } });
  };
  const certificate = await issue('completion-certificate', participants[0]?.enrolmentId ?? null);
  const log = await issue('assistance-log', null);
  const { items } = await listClientDocuments(client.contact, { limit: 10 });
  expect(items).toMatchObject([{ id: certificate.id, kind: 'completion-certificate' }]);
  expect(items[0]?.person).toMatch(/\w+ \w+/);
  const other = await createClientCompany({ admin, name: 'Briand' });
  expect((await listClientDocuments(other.contact, { limit: 10 })).items).toEqual([]);
  const open = (contact: typeof client.contact, documentId: string) =>
    getClientDocument(contact, { documentId });
  expect(await open(client.contact, certificate.id)).toMatchObject({
    name: 'completion-certificate.pdf',
    address: null,
  });
  await expect(open(client.contact, log.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(open(other.contact, certificate.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('a client sees its own invoices, what is left to pay of them, and never an OPCO’s', async () => {
  const { client, organizationId, admin, invoiceId } = await createAdvance();
  const when = { now: after, timeZone: 'Europe/Paris' };
  const list = async () => (await listClientInvoices(client.contact, { limit: 10 }, when)).items;
  expect(await list()).toMatchObject([{ id: invoiceId, cents: 360_000, openCents: 360_000, payments: [] }]);
  expect(await getClientHome(client.contact, { now: before })).toMatchObject({
    ...{ unpaid: 1, openCents: 360_000, currency: 'EUR' },
  });
  expect((await getClientInvoiceFile(client.contact, { invoiceId, format: 'xml' })).name).toMatch(/xml$/);
  const other = await createClientCompany({ admin, name: 'Briand' });
  expect((await listClientInvoices(other.contact, { limit: 10 }, when)).items).toEqual([]);
  const db = forOrganization(organizationId);
  const invoice = await db.saleInvoice.findFirstOrThrow({ where: { organizationId, id: invoiceId } });
  const ofOpco = { ...invoice, document: {}, id: createId(), number: 'F2026-9999', payer: 'opco' };
  await db.saleInvoice.create({ data: ofOpco, select: { id: true } });
  expect(await list()).toMatchObject([{ id: invoiceId }]);
  const wanted = { invoiceId: ofOpco.id, format: 'pdf' } as const;
  await expect(getClientInvoiceFile(client.contact, wanted)).rejects.toMatchObject({ code: 'not-found' });
});

test('a client sees what it paid and was given back, never what was written down wrongly', async () => {
  const { client, organizationId, admin, invoiceId } = await createAdvance();
  const db = forOrganization(organizationId);
  const when = { now: after, timeZone: 'Europe/Paris' };
  const pay = (amount: number, reference: string) =>
    recordPayment(
      admin,
      { invoiceId, amount, receivedOn: '2026-11-20', method: 'transfer', reference },
      { now: after },
    );
  await pay(100_000, 'wrong');
  const { id: paymentId } = await db.salePayment.findFirstOrThrow({ where: { organizationId, invoiceId } });
  await reversePayment(admin, { invoiceId, paymentId }, { now: after });
  await pay(360_000, 'right');
  const credit = { extent: 'part', amount: 60_000, outcome: 'final', reason: 'Geste commercial' } as const;
  await creditSale(admin, { invoiceId, ...credit }, { now: after });
  await recordRefund(admin, { invoiceId, refundedOn: '2026-11-23', reference: 'VIR 12' }, { now: after });
  const { items } = await listClientInvoices(client.contact, { limit: 10 }, when);
  expect(items.find(({ id }) => id === invoiceId)?.payments).toEqual([
    { cents: 360_000, receivedOn: '2026-11-20', way: 'money', reference: 'right' },
    { cents: -60_000, receivedOn: '2026-11-23', way: 'money', reference: 'VIR 12' },
  ]);
});
