import { beforeAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';
import { action as endDispute } from '~/routes/manage/sales/end-dispute';
import { contestInvoice } from '~/use-cases/clients/contest-invoice.server';
import { importBankFile } from '~/use-cases/sales/import-bank-file.server';
import { recordPayment } from '~/use-cases/sales/record-payment.server';
import { createAccount, signInAs } from '../factories/account';
import { createMember } from '../factories/member';
import { createAcceptedOrder } from '../factories/order';
import { routeArgs } from '../factories/route-args';
import { createAdvance } from '../factories/sale';
import { countQueries } from '../setup/count-queries';
import { openPage } from '../setup/page-client';

// The sandbox's movable clock asks the database too; elsewhere there is none.
beforeAll(() => {
  process.env.SANDBOX = '0';
});

async function signIn({ userId, organizationId, membershipId }: ActorOf<'member'>): Promise<string> {
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  return (await signInAs(userId, organizationId)).cookie;
}

test('pages of sales answer, ask little of the database whatever they hold, and strangers find no document', async () => {
  const { admin, orderId, invoiceId, now } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-11', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { ...payment, amount: 1_000 }, { now });
  const text = 'Date;Libellé;Montant\n23/11/2026;VIR A;10,00\n24/11/2026;VIR B;20,00\n';
  await importBankFile(admin, { name: 'releve.csv', text }, { now });
  const cookie = await signIn(admin);
  const paths = [
    '/manage/sales',
    '/manage/sales.csv',
    '/manage/sales/bank',
    `/manage/sales/${invoiceId}`,
    `/manage/sales/${invoiceId}/credit`,
    `/manage/sales/${invoiceId}/payment`,
    `/manage/sales/${invoiceId}/dispute`,
    `/manage/sales/${invoiceId}.pdf`,
    `/manage/orders/${orderId}/invoices`,
    '/manage/settings/sales',
    '/manage/settings/sales/opcos/atlas',
    '/manage/settings/sales/opcos/other?name=FIF%20PL',
  ];
  for (const path of paths) {
    let status = 0;
    // Once before: what a process remembers is read.
    await openPage(path, cookie);
    const queries = await countQueries(async () => void ({ status } = await openPage(path, cookie)));
    expect([path, status]).toEqual([path, 200]);
    expect(queries, path).toBeLessThanOrEqual(8);
  }
  const stranger = await signIn(await createMember({ role: 'admin' }));
  for (const path of paths.filter((one) => one.includes(invoiceId) || one.includes(orderId))) {
    expect([path, (await openPage(path, stranger)).status]).toEqual([path, 404]);
  }
});

test('what an order waits to be invoiced for costs its page no more, and a contact contests its own documents alone', async () => {
  const { admin, orderId } = await createAcceptedOrder();
  const cookie = await signIn(admin);
  const page = `/manage/orders/${orderId}/invoices`;
  await openPage(page, cookie);
  expect(await countQueries(async () => void (await openPage(page, cookie)))).toBeLessThanOrEqual(8);
  const { client, invoiceId } = await createAdvance();
  const { userId, organizationId, contactId } = client.contact;
  const own = (await signInAs(userId, organizationId, contactId)).cookie;
  const contest = `/client/invoices/${invoiceId}/contest`;
  let status = 0;
  await openPage(contest, own);
  const queries = await countQueries(async () => void ({ status } = await openPage(contest, own)));
  expect(status).toBe(200);
  expect(queries).toBeLessThanOrEqual(8);
  const other = (await createAdvance()).client.contact;
  const strange = (await signInAs(other.userId, other.organizationId, other.contactId)).cookie;
  expect((await openPage(contest, strange)).status).toBe(404);
});

test('a contest is rejected by its form with a reason, and what was answered costs neither side’s page more', async () => {
  const { admin, client, invoiceId, now } = await createAdvance();
  const { userId, organizationId, contactId } = client.contact;
  const page = `/manage/sales/${invoiceId}`;
  await contestInvoice(client.contact, { invoiceId, reason: 'Une journée de trop' }, { now });
  const reject = (reason: string) => {
    const body = new URLSearchParams({ reason });
    const request = new Request(`http://localhost${page}/end-dispute`, { method: 'POST', body });
    return endDispute(routeArgs(request, admin, { invoiceId }));
  };
  await expect(reject('')).rejects.toMatchObject({ code: 'invalid-input' });
  const done = await reject('Tout a eu lieu');
  expect(done.headers.get('Location')).toBe(page);
  const own = (await signInAs(userId, organizationId, contactId)).cookie;
  const cookie = await signIn(admin);
  for (const [path, as] of [
    [page, cookie],
    ['/client/invoices', own],
  ] as const) {
    expect((await openPage(path, as)).status, path).toBe(200);
    expect(await countQueries(() => openPage(path, as)), path).toBeLessThanOrEqual(8);
  }
});
