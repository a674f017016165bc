import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { facturXml } from '~/documents/factur-x';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { takeSaleNumber } from '~/records/sales/take-sale-number.server';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { disputeSale, rejectDispute } from '~/use-cases/sales/dispute-sale.server';
import { getClientInvoiceFile, getSaleFile } from '~/use-cases/sales/get-sale-file.server';
import { invoiceDueOrder, issueDueInvoices } from '~/use-cases/sales/invoice-order.server';
import { moveSale } from '~/use-cases/sales/move-sale.server';
import { offsetSale } from '~/use-cases/sales/offset-sale.server';
import { recordPayment, recordRefund } from '~/use-cases/sales/record-payment.server';
import { remindDueSale, remindSale } from '~/use-cases/sales/remind-sale.server';
import { reversePayment } from '~/use-cases/sales/reverse-payment.server';
import { saveOpcoParticulars } from '~/use-cases/sales/update-sale-settings.server';
import { brokenRules } from '../../../tests/setup/check-en16931';
import { createClientCompany } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { atlas, createAdvance, makeReadyToSell, settleSale } from '../../../tests/factories/sale';

const sales = (organizationId: string) =>
  forOrganization(organizationId).saleInvoice.findMany({
    where: { organizationId },
    orderBy: { number: 'asc' },
    include: { collection: true },
  });

test('fifty issuers at once, some of which fail, leave no gap and no number twice', async () => {
  const { organizationId } = await createMember({ role: 'admin' });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      inTransaction(forOrganization(organizationId), async (tx) => {
        const taken = await takeSaleNumber(tx, organizationId, { prefix: 'F', today: '2026-11-23' });
        if (index % 10 === 3) throw new Error('something went wrong after the number was taken');
        return taken.number;
      }),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
  const expected = Array.from({ length: 45 }, (_, index) => `F2026-${String(index + 1).padStart(4, '0')}`);
  expect(numbers.toSorted()).toEqual(expected);
}, 60_000);

test('the job issues the advance at the acceptance, once, and tells the client (K22)', async () => {
  const { organizationId, orderId, client } = await createAcceptedOrder();
  await makeReadyToSell(organizationId);
  const now = new Date('2026-11-11T09:00:00Z');
  const run = () => invoiceDueOrder(systemActor, { organizationId, orderId }, { now });
  const counts = await Promise.all([run(), run()]);
  expect(counts.toSorted()).toEqual([0, 1]);
  const [advance, ...others] = await sales(organizationId);
  expect(others).toEqual([]);
  expect(advance).toMatchObject({
    number: 'F2026-0001',
    kind: 'advance',
    includingVat: 360_000,
    payer: 'client',
  });
  expect(advance?.collection).toMatchObject({ status: 'open', openCents: 360_000 });
  const document = advance?.document as unknown as InvoiceDocument;
  expect(document.buyer).toMatchObject({ name: client.name, siren: client.siren });
  expect(brokenRules(facturXml(document, { language: 'fr' }))).toEqual([]);
  const mails = await forOrganization(organizationId).outboxMessage.findMany({
    where: { organizationId, deliveryKey: { startsWith: 'sale-issued:' } },
  });
  expect(mails).toHaveLength(1);
});

test('an organization without its particulars issues nothing, and is told what to complete', async () => {
  const { organizationId, orderId, admin } = await createAcceptedOrder();
  const now = new Date('2026-11-11T09:00:00Z');
  await expect(issueDueInvoices(admin, { orderId }, { now })).rejects.toMatchObject({
    code: 'sale-seller-incomplete',
  });
  expect(await invoiceDueOrder(systemActor, { organizationId, orderId }, { now })).toBe(0);
  expect(await sales(organizationId)).toEqual([]);
});

test('strangers and those who may not are told nothing', async () => {
  const { orderId, organizationId, invoiceId, admin, client, now } = await createAdvance();
  const stranger = await createMember({ role: 'owner' });
  const trainer = await createMember({ organizationId, role: 'trainer' });
  await expect(issueDueInvoices(stranger, { orderId }, { now })).rejects.toMatchObject({ code: 'not-found' });
  await expect(issueDueInvoices(trainer, { orderId }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const wanted = { invoiceId, format: 'pdf' as const };
  await expect(getSaleFile(stranger, wanted)).rejects.toMatchObject({ code: 'not-found' });
  const other = await createClientCompany({ admin, name: 'Autre client' });
  await expect(getClientInvoiceFile(other.contact, wanted)).rejects.toMatchObject({ code: 'not-found' });
  const { name, bytes } = await getClientInvoiceFile(client.contact, wanted);
  expect([name, Buffer.from(bytes.slice(0, 5)).toString()]).toEqual(['F2026-0001.pdf', '%PDF-']);
});

test('payments come in parts, never too much; a wrong one is taken back once', async () => {
  const { admin, invoiceId, organizationId, now } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-11', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { ...payment, amount: 100_000 }, { now });
  const tooMuch = recordPayment(admin, { ...payment, amount: 260_001 }, { now });
  await expect(tooMuch).rejects.toMatchObject({ code: 'sale-payment-too-high' });
  const both = [260_000, 260_000].map((amount) => recordPayment(admin, { ...payment, amount }, { now }));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await sales(organizationId))[0]?.collection).toMatchObject({ status: 'paid', openCents: 0 });
  const wrong = await forOrganization(organizationId).salePayment.findFirstOrThrow({
    where: { organizationId, cents: 100_000 },
  });
  await reversePayment(admin, { invoiceId, paymentId: wrong.id }, { now });
  const again = reversePayment(admin, { invoiceId, paymentId: wrong.id }, { now });
  await expect(again).rejects.toMatchObject({ code: 'sale-payment-reversed' });
  expect((await sales(organizationId))[0]?.collection).toMatchObject({ status: 'open', openCents: 100_000 });
});

test('an avoir for good lowers what is owed and is not invoiced again; what was paid too much is given back', async () => {
  const { admin, invoiceId, organizationId, orderId, now } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-11', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { ...payment, amount: 360_000 }, { now });
  const credit = {
    invoiceId,
    extent: 'part' as const,
    outcome: 'final' as const,
    reason: 'Geste commercial',
  };
  const { numbers } = await creditSale(admin, { ...credit, amount: 60_000 }, { now });
  expect(numbers).toEqual(['F2026-0002']);
  expect(await issueDueInvoices(admin, { orderId }, { now })).toEqual({ numbers: [], held: [] });
  const [advance, avoir] = await sales(organizationId);
  expect(advance?.collection?.openCents).toBe(-60_000);
  expect(brokenRules(facturXml(avoir?.document as unknown as InvoiceDocument, { language: 'fr' }))).toEqual(
    [],
  );
  await recordRefund(admin, { invoiceId, refundedOn: '2026-11-11', reference: '' }, { now });
  expect((await sales(organizationId))[0]?.collection).toMatchObject({ openCents: 0, status: 'paid' });
  const tooHigh = creditSale(admin, { ...credit, amount: 300_001 }, { now });
  await expect(tooHigh).rejects.toMatchObject({ code: 'sale-credit-too-high' });
});

test('what is to be given back may pay another document of the client, not of another client; both sides are taken back', async () => {
  const { admin, client, invoiceId, organizationId, now } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-11', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { ...payment, amount: 360_000 }, { now });
  const credit = { invoiceId, extent: 'whole' as const, outcome: 'again' as const, reason: 'Erreur' };
  await creditSale(admin, credit, { now });
  const [, , again] = await sales(organizationId);
  const targetId = again?.id ?? '';
  const both = await Promise.allSettled(
    [1, 2].map(() => offsetSale(admin, { invoiceId, targetId }, { now })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const open = (await sales(organizationId)).flatMap(({ collection }) => collection?.openCents ?? []);
  expect(open).toEqual([0, 0]);
  const side = { organizationId, invoiceId: targetId, method: 'offset' };
  const { id: paymentId } = await forOrganization(organizationId).salePayment.findFirstOrThrow({
    where: side,
  });
  await reversePayment(admin, { invoiceId: targetId, paymentId }, { now });
  const reopened = (await sales(organizationId)).flatMap(({ collection }) => collection?.openCents ?? []);
  expect(reopened).toEqual([-360_000, 360_000]);
  const other = await createAdvance();
  const stranger = offsetSale(admin, { invoiceId, targetId: other.invoiceId }, { now });
  await expect(stranger).rejects.toMatchObject({ code: 'not-found' });
  expect(client.clientId).not.toBe(other.client.clientId);
});

test('an avoir that puts right is followed by the same sum on another document', async () => {
  const { admin, invoiceId, organizationId, now } = await createAdvance();
  const wish = { invoiceId, extent: 'whole' as const, outcome: 'again' as const, reason: 'Adresse corrigée' };
  expect(await creditSale(admin, wish, { now })).toEqual({ numbers: ['F2026-0002', 'F2026-0003'] });
  const [first, , second] = await sales(organizationId);
  expect([first?.collection?.status, second?.collection?.openCents]).toEqual(['credited', 360_000]);
});

test('nothing is taken back to be invoiced anew where that cannot be issued', async () => {
  const { admin, invoiceId, organizationId, now } = await createAdvance();
  await makeReadyToSell(organizationId, { siren: null });
  const wish = { invoiceId, extent: 'whole' as const, outcome: 'again' as const, reason: 'Adresse corrigée' };
  const refused = creditSale(admin, wish, { now });
  await expect(refused).rejects.toMatchObject({ code: 'sale-seller-incomplete' });
  expect(await sales(organizationId)).toHaveLength(1);
});

test('after the settlement the OPCO and the client are asked for their parts; what the OPCO does not pay moves (K21)', async () => {
  const ordered = await createAcceptedOrder();
  const { organizationId, admin, orderId } = ordered;
  await makeReadyToSell(organizationId);
  const agreementId = await grantAgreement(ordered);
  const now = new Date('2026-12-26T09:00:00Z');
  const settlement = {
    ...{ opco: 210_000, clientTraining: 150_000, indemnity: 0, amounts: [] },
    agreements: [{ agreementId, claimable: 210_000, opco: 210_000, reasons: [] }],
  };
  await settleSale(ordered, settlement, now);
  // The client's part does not wait for the OPCO's address
  const before = await issueDueInvoices(admin, { orderId }, { now });
  expect(before.numbers.length).toBeGreaterThan(0);
  expect(before.held).toEqual(['Atlas']);
  expect((await sales(organizationId)).map(({ payer }) => payer)).not.toContain('opco');
  const unknown = issueDueInvoices(admin, { orderId }, { now });
  await expect(unknown).rejects.toMatchObject({ code: 'sale-buyer-incomplete' });
  await saveOpcoParticulars(admin, atlas, { now });
  await issueDueInvoices(admin, { orderId }, { now });
  const issued = await sales(organizationId);
  expect(issued.map(({ purpose, payer, includingVat }) => [purpose, payer, includingVat])).toEqual([
    ['balance', 'client', 150_000],
    ['opco', 'opco', 210_000],
  ]);
  for (const { document } of issued) {
    expect(brokenRules(facturXml(document as unknown as InvoiceDocument, { language: 'en' }))).toEqual([]);
  }
  const refused = { orderId, agreementId, to: 'client' as const, reason: 'Dossier hors délai' };
  await moveSale(admin, refused, { now });
  const again = moveSale(admin, refused, { now });
  await expect(again).rejects.toMatchObject({ code: 'sale-nothing-to-move' });
  const after = await sales(organizationId);
  expect(after.map(({ purpose, payer, includingVat }) => [purpose, payer, includingVat]).slice(2)).toEqual([
    ['correction', 'opco', 210_000],
    ['unpaid-by-opco', 'client', 210_000],
  ]);
  expect(after[1]?.collection?.status).toBe('credited');
  const [line] = (after[2]?.document as unknown as InvoiceDocument).lines;
  expect(line?.facts).toMatchObject({ kind: 'credit', reason: 'Dossier hors délai' });
  expect(await issueDueInvoices(admin, { orderId }, { now })).toEqual({ numbers: [], held: [] });
});

test('of a document that an OPCO paid in part the rest moves to the client, and may move back (K20, K21)', async () => {
  const ordered = await createAcceptedOrder();
  const { organizationId, admin, orderId } = ordered;
  await makeReadyToSell(organizationId);
  const agreementId = await grantAgreement(ordered);
  const now = new Date('2026-12-26T09:00:00Z');
  await saveOpcoParticulars(admin, atlas, { now });
  const settlement = {
    ...{ opco: 210_000, clientTraining: 150_000, indemnity: 0, amounts: [] },
    agreements: [{ agreementId, claimable: 210_000, opco: 210_000, reasons: [] }],
  };
  await settleSale(ordered, settlement, now);
  await issueDueInvoices(admin, { orderId }, { now });
  const opco = (await sales(organizationId)).find(({ payer }) => payer === 'opco')!;
  const payment = { receivedOn: '2026-12-26', method: 'transfer' as const, reference: '' };
  await recordPayment(admin, { ...payment, invoiceId: opco.id, amount: 130_000 }, { now });
  await moveSale(admin, { orderId, agreementId, to: 'client', reason: 'Reste impayé' }, { now });
  const moved = (await sales(organizationId)).slice(2);
  expect(moved.map(({ purpose, includingVat }) => [purpose, includingVat])).toEqual([
    ['correction', 80_000],
    ['unpaid-by-opco', 80_000],
  ]);
  const [after] = (await sales(organizationId)).filter(({ id }) => id === opco.id);
  expect(after?.collection).toMatchObject({ openCents: 0, status: 'paid' });
  const more = moveSale(admin, { orderId, agreementId, to: 'client', reason: 'Reste impayé' }, { now });
  await expect(more).rejects.toMatchObject({ code: 'sale-nothing-to-move' });
  await moveSale(admin, { orderId, agreementId, to: 'opco', reason: 'Paie enfin' }, { now });
  expect((await sales(organizationId)).slice(4).map(({ payer, kind }) => [payer, kind])).toEqual([
    ['client', 'credit-note'],
    ['opco', 'invoice'],
  ]);
  expect(await issueDueInvoices(admin, { orderId }, { now })).toEqual({ numbers: [], held: [] });
});

test('overdue documents are reminded in three stages, not while they are contested (K33, K34)', async () => {
  const { admin, invoiceId, organizationId, now } = await createAdvance();
  await expect(remindSale(admin, { invoiceId }, { now })).rejects.toMatchObject({ code: 'sale-not-overdue' });
  await disputeSale(admin, { invoiceId, reason: 'Prix contesté', receivedOn: '2026-11-11' }, { now });
  const later = new Date('2026-11-22T09:00:00Z');
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: later })).toBe(0);
  await rejectDispute(admin, { invoiceId, reason: 'Prix convenu' }, { now: later });
  const again = { invoiceId, reason: 'Encore', receivedOn: '2026-11-22' };
  const tooLate = disputeSale(admin, again, { now: later });
  await expect(tooLate).rejects.toMatchObject({ code: 'sale-dispute-too-late' });
  expect(await remindDueSale(systemActor, { organizationId, invoiceId }, { now: later })).toBe(1);
  const agenda = await forOrganization(organizationId).fundingAgenda.findFirst({
    where: { organizationId, kind: 'collect', subjectId: invoiceId },
  });
  expect(agenda?.dueAt).toEqual(new Date('2026-11-25T23:00:00Z'));
});
