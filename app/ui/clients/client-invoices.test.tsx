import { expect, test } from 'vitest';
import { serverPage } from '../../../tests/setup/server-page';
import type { ClientInvoice } from '~/use-cases/clients/list-client-invoices.server';
import { ClientInvoices } from './client-invoices';

const invoice: ClientInvoice = {
  ...{ id: 'i', number: 'F2026-0012', kind: 'invoice', orderNumber: 'C2026-0004', orderTitle: 'Manager' },
  ...{ issuedOn: '2026-11-11', dueOn: '2026-11-11', currency: 'EUR', cents: 360_000, openCents: 360_000 },
  ...{ standing: 'overdue', disputedCents: 0, disputableUntil: null, payments: [], answers: [] },
};

test('a client reads what was answered to what it contested, how much, when and why (K33)', async () => {
  const answer = { decision: 'rejected' as const, cents: 180_000, reason: 'Les deux journées ont eu lieu.' };
  const items = [{ ...invoice, answers: [{ ...answer, answeredOn: '2026-11-21' }] }];
  const { document } = await serverPage(<ClientInvoices items={items} next={null} />);
  expect(document.body.textContent).toMatch(
    /Contestation de 1\s800,00\s€ rejetée le 21 novembre 2026\s: Les deux journées ont eu lieu\./,
  );
});
