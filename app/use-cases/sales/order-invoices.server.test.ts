import { expect, test } from 'vitest';
import { facturXml } from '~/documents/factur-x';
import { systemActor } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { createOrderInput } from '~/domain/funding/order-inputs';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { writeSaleSettings } from '~/records/sales/write-sale-settings.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { getConvention } from '~/use-cases/funding/get-convention.server';
import { exportSales } from '~/use-cases/sales/export-sales.server';
import { getOrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { invoiceDueOrder, issueDueInvoices } from '~/use-cases/sales/invoice-order.server';
import { moveSale } from '~/use-cases/sales/move-sale.server';
import { saveOpcoParticulars } from '~/use-cases/sales/update-sale-settings.server';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { atlas, createAdvance, makeReadyToSell, settleSale } from '../../../tests/factories/sale';
import { brokenRules } from '../../../tests/setup/check-en16931';
import { textOfPdf } from '../../../tests/setup/pdf-text';

const now = new Date('2026-11-11T09:00:00Z');
const ended = new Date('2026-12-26T09:00:00Z');

const write = (organizationId: string, settings: Partial<SaleSettings>) =>
  inTransaction(forOrganization(organizationId), (tx) =>
    writeSaleSettings(tx, organizationId, { settings }, now),
  );

test('what documents wait for is named with whose it is, and those who bill are told once (F10, F11)', async () => {
  const { organizationId, admin, orderId, client } = await createAcceptedOrder();
  await write(organizationId, { vatExempt: false });
  await forOrganization(organizationId).clientCompany.update({
    where: { organizationId_id: { organizationId, id: client.clientId } },
    data: { street: '' },
    select: { id: true },
  });
  const held = async () => (await getOrderInvoices(admin, { orderId }, { now }))?.held;
  const exemption = { whose: 'exemption' };
  const ofClient = { whose: 'client', clientId: client.clientId, name: client.name, gaps: ['street'] };
  const [seller, ...others] = (await held()) ?? [];
  expect(seller).toMatchObject({ whose: 'seller' });
  expect(others).toEqual([ofClient, exemption]);
  for (const at of ['2026-11-12', '2026-11-13']) {
    const run = { now: new Date(`${at}T09:00:00Z`) };
    expect(await invoiceDueOrder(systemActor, { organizationId, orderId }, run)).toBe(0);
  }
  const where = { organizationId, kind: 'sale-held' };
  const told = await forOrganization(organizationId).notification.findMany({ where });
  expect(told).toMatchObject([
    { membershipId: admin.membershipId, href: `/manage/orders/${orderId}/invoices` },
  ]);
  await makeReadyToSell(organizationId);
  expect(await held()).toEqual([ofClient, exemption]);
});

test('exempt training of an organization without the attestation is not invoiced (F10)', async () => {
  const { organizationId, admin, orderId } = await createAcceptedOrder();
  await makeReadyToSell(organizationId);
  await write(organizationId, { vatExempt: false });
  const refused = issueDueInvoices(admin, { orderId }, { now });
  await expect(refused).rejects.toMatchObject({ code: 'sale-exemption-missing' });
  await write(organizationId, { vatExempt: true });
  expect((await issueDueInvoices(admin, { orderId }, { now })).numbers).toEqual(['F2026-0001']);
});

test('a seller without VAT says so on its documents, and sells nothing with a rate (art. 293 B)', async () => {
  const { organizationId, admin, orderId, client, session } = await createAcceptedOrder();
  await makeReadyToSell(organizationId, { vatNumber: null });
  await write(organizationId, { vatExempt: false, vatFranchise: true, indemnityTaxed: true });
  expect((await getOrderInvoices(admin, { orderId }, { now }))?.held).toEqual([]);
  await issueDueInvoices(admin, { orderId }, { now });
  const where = { organizationId, orderId };
  const invoice = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({ where });
  const document = invoice.document as unknown as InvoiceDocument;
  expect([document.includingVat, document.vat[0]?.vatCategory]).toEqual([360_000, 'E']);
  const xml = facturXml(document, { language: 'fr' });
  expect(brokenRules(xml)).toEqual([]);
  expect(xml).toContain('VATEX-FR-FRANCHISE');
  expect(xml).toContain('TVA non applicable, art. 293 B du CGI.');
  expect(await issueDueInvoices(admin, { orderId }, { now })).toEqual({ numbers: [], held: [] });
  const taxed = createOrderInput.parse({
    ...{ clientId: client.clientId, courseId: session.courseId, title: 'Conduire un entretien' },
    ...{ startsOn: '2026-11-24', endsOn: '2026-12-24', price: { excludingVat: 360_000, vatRate: 2_000 } },
    ...{ participants: [], sessionIds: [session.sessionId] },
  });
  const refused = createOrder(admin, taxed, { now, source: 'workspace' });
  await expect(refused).rejects.toMatchObject({ code: 'sale-franchise-taxed' });
  const exempt = { ...taxed, price: { ...taxed.price, vatRate: 0 } };
  const sold = await createOrder(admin, exempt, { now, source: 'workspace' });
  const { bytes } = await getConvention(admin, { orderId: sold.id });
  const convention = (await textOfPdf(bytes)).join(' ').replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(convention).toContain('TVA non applicable, art. 293 B du CGI.');
  await write(organizationId, { vatFranchise: false });
  const unattested = createOrder(admin, exempt, { now, source: 'workspace' });
  await expect(unattested).rejects.toMatchObject({ code: 'sale-exemption-missing' });
});

test('an OPCO without SIREN waits, whatever its address (F13)', async () => {
  const ordered = await createAcceptedOrder();
  const { organizationId, admin, orderId } = ordered;
  await makeReadyToSell(organizationId);
  const agreementId = await grantAgreement(ordered);
  const agreements = [{ agreementId, claimable: 210_000, opco: 210_000, reasons: [] }];
  const settlement = { opco: 210_000, clientTraining: 150_000, indemnity: 0, amounts: [], agreements };
  const tooEarly = moveSale(admin, { orderId, agreementId, to: 'client', reason: 'Refus' }, { now });
  await expect(tooEarly).rejects.toMatchObject({ code: 'sale-settlement-missing' });
  await settleSale(ordered, settlement, ended);
  const { opco, email: _email, siren: _siren, ...address } = atlas;
  const nameless = { ...address, name: null, siren: null, email: null, keptYears: null };
  await write(organizationId, { opcoParticulars: { [opco]: nameless } });
  const shown = await getOrderInvoices(admin, { orderId }, { now: ended });
  expect(shown?.held).toEqual([{ whose: 'funder', opco: 'atlas', name: 'Atlas', gaps: ['siren'] }]);
  expect(shown?.due.map(({ purpose, payer, cents }) => [purpose, payer, cents])).toEqual([
    ['opco', 'opco', 210_000],
    ['balance', 'client', 150_000],
  ]);
  await saveOpcoParticulars(admin, atlas, { now: ended });
  expect((await getOrderInvoices(admin, { orderId }, { now: ended }))?.held).toEqual([]);
});

test('an avoir that is due names its document and whom it is for', async () => {
  const { organizationId, admin, orderId, invoiceId, number, ...ordered } = await createAdvance();
  const settlement = { opco: 0, clientTraining: 150_000, indemnity: 210_000, amounts: [], agreements: [] };
  await settleSale({ ...ordered, organizationId, orderId }, settlement, ended);
  const shown = await getOrderInvoices(admin, { orderId }, { now: ended });
  expect(shown?.due).toEqual([
    {
      ...{ purpose: 'correction', payer: 'client', cents: -210_000, rule: 'K12' },
      corrects: { id: invoiceId, number },
    },
  ]);
  expect(shown?.invoices).toMatchObject([{ id: invoiceId, standing: 'overdue', openCents: 360_000 }]);
  expect(shown?.next).toEqual([]);
});

test('an organization without IBAN, legal form or capital is told what its documents leave out', async () => {
  const { organizationId, admin, orderId } = await createAcceptedOrder();
  await makeReadyToSell(organizationId);
  const lacks = async () => (await getOrderInvoices(admin, { orderId }, { now }))?.lacks;
  expect(await lacks()).toEqual(['iban']);
  await write(organizationId, { iban: 'FR7630006000011234567890189' });
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { shareCapitalCents: null },
    select: { id: true },
  });
  expect(await lacks()).toEqual(['shareCapital']);
});

test('nothing is to be invoiced of an order that nobody accepted, nor known of an order of others', async () => {
  const { admin, orderId } = await createAcceptedOrder();
  const stranger = await createMember({ role: 'owner' });
  await expect(getOrderInvoices(stranger, { orderId }, { now })).rejects.toMatchObject({ code: 'not-found' });
  const trainer = await createMember({ organizationId: admin.organizationId, role: 'trainer' });
  await expect(getOrderInvoices(trainer, { orderId }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await forOrganization(admin.organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId: admin.organizationId, id: orderId } },
    data: { acceptedAt: null },
    select: { id: true },
  });
  expect(await getOrderInvoices(admin, { orderId }, { now })).toBeNull();
  await expect(issueDueInvoices(admin, { orderId }, { now })).rejects.toMatchObject({
    code: 'order-not-accepted',
  });
});

test('the accountant reads the documents of a period with how they stand, and of no other organization', async () => {
  const { admin, number } = await createAdvance();
  const at = { now: new Date('2026-11-20T09:00:00Z'), timeZone: 'Europe/Paris' };
  const read = async (from: string, to: string) =>
    (await exportSales(admin, { from, to }, at)).map(({ document, status }) => [document.number, status]);
  expect(await read('2026-11-11', '2026-11-11')).toEqual([[number, 'overdue']]);
  expect(await read('2026-11-12', '2026-11-30')).toEqual([]);
  const stranger = await createMember({ role: 'owner' });
  expect(await exportSales(stranger, { from: '2026-11-01', to: '2026-11-30' }, at)).toEqual([]);
  const trainer = await createMember({ organizationId: admin.organizationId, role: 'trainer' });
  const refused = exportSales(trainer, { from: '2026-11-01', to: '2026-11-30' }, at);
  await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
});
