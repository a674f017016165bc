import { beforeAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';
import { importBankFile } from '~/use-cases/sales/import-bank-file.server';
import { recordPayment } from '~/use-cases/sales/record-payment.server';
import { createAccount, signInAs } from '../factories/account';
import { createMember } from '../factories/member';
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
