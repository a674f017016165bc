import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { saleSettingsInput } from '~/domain/sales/settings-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { invoiceDueOrder } from '~/use-cases/sales/invoice-order.server';
import { remindDueSale, remindSale } from '~/use-cases/sales/remind-sale.server';
import { updateSaleSettings } from '~/use-cases/sales/update-sale-settings.server';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { createAdvance, makeReadyToSell } from '../../../tests/factories/sale';

const written = {
  ...{ invoicePrefix: 'F', orderPrefix: 'C', quoteDays: '30', advance: '100', dueDays: '0' },
  ...{ opcoDueDays: '30', vatExempt: true },
};
const settings = (changes: object) => saleSettingsInput.parse({ ...written, ...changes });
const late = new Date('2026-11-20T09:00:00Z');

const dueAt = async (organizationId: string, kind: string, subjectId: string) => {
  const where = { organizationId, kind, subjectId };
  return (await forOrganization(organizationId).fundingAgenda.findFirst({ where }))?.dueAt ?? null;
};

test('reminders that were switched off begin again where they were once they are switched on', async () => {
  const { admin, organizationId, invoiceId, now } = await createAdvance();
  await updateSaleSettings(admin, settings({ automaticReminders: false }), { now });
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: late })).toBe(0);
  expect(await dueAt(organizationId, 'collect', invoiceId)).toBeNull();
  await updateSaleSettings(admin, settings({ automaticReminders: true }), { now: late });
  expect(await dueAt(organizationId, 'collect', invoiceId)).toEqual(new Date('2026-11-13T23:00:00Z'));
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: late })).toBe(1);
});

test('orders are looked at again once invoices are issued by themselves again', async () => {
  const { admin, organizationId, orderId } = await createAcceptedOrder();
  await makeReadyToSell(organizationId);
  const now = new Date('2026-11-11T09:00:00Z');
  await updateSaleSettings(admin, settings({ automaticInvoices: false }), { now });
  const run = () => invoiceDueOrder(systemActor, { organizationId, orderId }, { now });
  expect(await run()).toBe(0);
  expect(await dueAt(organizationId, 'invoice', orderId)).toBeNull();
  await updateSaleSettings(admin, settings({ automaticInvoices: true }), { now });
  expect(await dueAt(organizationId, 'invoice', orderId)).toEqual(now);
  expect(await run()).toBe(1);
});

test('a reminder that lacks an address is tried again the next day', async () => {
  const { admin, organizationId, invoiceId, client } = await createAdvance();
  const database = forOrganization(organizationId);
  const status = async (to: string) => {
    const where = { organizationId, clientId: client.clientId };
    await database.clientContact.updateMany({ where, data: { status: to } });
  };
  await status('archived');
  const refused = remindSale(admin, { invoiceId }, { now: late });
  await expect(refused).rejects.toMatchObject({ code: 'sale-recipient-missing' });
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: late })).toBe(0);
  const tomorrow = new Date('2026-11-21T09:00:00Z');
  expect(await dueAt(organizationId, 'collect', invoiceId)).toEqual(tomorrow);
  await status('active');
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: tomorrow })).toBe(1);
});
