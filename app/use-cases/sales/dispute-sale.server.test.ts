import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { contestInvoice, getContestableInvoice } from '~/use-cases/clients/contest-invoice.server';
import { listClientInvoices } from '~/use-cases/clients/list-client-invoices.server';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { disputeSale, rejectDispute } from '~/use-cases/sales/dispute-sale.server';
import { getSale } from '~/use-cases/sales/get-sale.server';
import { issueLateSale } from '~/use-cases/sales/issue-late-sale.server';
import { recordPayment } from '~/use-cases/sales/record-payment.server';
import { activateAnyContact, createClientCompany } from '../../../tests/factories/client';
import { emailsTo } from '../../../tests/factories/email';
import { createAdvance } from '../../../tests/factories/sale';

const timeZone = 'Europe/Paris';
const day = (text: string) => new Date(`${text}T09:00:00Z`);

async function enterRate(organizationId: string) {
  await forOrganization(organizationId).interestRate.createMany({
    data: [{ kind: 'ecb', startsOn: new Date('2026-07-01'), basisPoints: 215, changedAt: day('2026-11-01') }],
    skipDuplicates: true,
  });
}

async function lateSum(organizationId: string, number: string) {
  const where = { organizationId, number };
  return (await forOrganization(organizationId).saleInvoice.findFirstOrThrow({ where })).includingVat;
}

test('whoever paid late may still be asked for interest and indemnity, once; who paid in time is not (K34)', async () => {
  const { admin, organizationId, invoiceId } = await createAdvance();
  await enterRate(organizationId);
  const shown = async (at: string) =>
    (await getSale(admin, { invoiceId }, { now: day(at), timeZone })).isLate;
  const payment = { invoiceId, method: 'transfer' as const, reference: '', amount: 360_000 };
  expect(await shown('2026-11-11')).toBe(false);
  expect(await shown('2026-11-21')).toBe(true);
  await recordPayment(admin, { ...payment, receivedOn: '2026-11-21' }, { now: day('2026-11-22') });
  expect(await shown('2026-11-30')).toBe(true);
  const { number } = await issueLateSale(admin, { invoiceId }, { now: day('2026-11-30') });
  // 3,600.00 at 12.15 % for 10 days, and 40.00
  expect(await lateSum(organizationId, number)).toBe(1198 + 4000);
  expect(await shown('2026-11-30')).toBe(false);

  const other = await createAdvance();
  const inTime = { ...payment, invoiceId: other.invoiceId, receivedOn: '2026-11-11' };
  await recordPayment(other.admin, inTime, { now: day('2026-11-12') });
  const { isLate } = await getSale(other.admin, inTime, { now: day('2026-11-30'), timeZone });
  expect(isLate).toBe(false);
  const nothing = issueLateSale(other.admin, inTime, { now: day('2026-11-30') });
  await expect(nothing).rejects.toMatchObject({ code: 'sale-nothing-late' });
});

test('a contest counts from the day it was received, neither one to come nor one before the issue (K33)', async () => {
  const { admin, invoiceId } = await createAdvance();
  const dispute = (receivedOn: string, at: string) =>
    disputeSale(admin, { invoiceId, reason: 'Prix contesté', receivedOn }, { now: day(at) });
  await expect(dispute('2026-11-13', '2026-11-12')).rejects.toMatchObject({ code: 'sale-day-to-come' });
  await expect(dispute('2026-11-10', '2026-11-12')).rejects.toMatchObject({ code: 'sale-day-before-issue' });
  await expect(dispute('2026-11-22', '2026-11-22')).rejects.toMatchObject({ code: 'sale-dispute-too-late' });
  await dispute('2026-11-21', '2026-12-01');
  const { dispute: noted, standing } = await getSale(
    admin,
    { invoiceId },
    { now: day('2026-12-01'), timeZone },
  );
  expect([noted?.cents, standing]).toEqual([360_000, 'disputed']);
  await expect(dispute('2026-11-21', '2026-12-01')).rejects.toMatchObject({ code: 'sale-already-disputed' });
});

test('only the contested sum waits; rejected it bears interest from the start (P14, K33)', async () => {
  const { admin, organizationId, invoiceId, client } = await createAdvance();
  await enterRate(organizationId);
  const wish = { invoiceId, reason: 'Une journée de trop' };
  const tooMuch = contestInvoice(client.contact, { ...wish, amount: 360_001 }, { now: day('2026-11-12') });
  await expect(tooMuch).rejects.toMatchObject({ code: 'sale-payment-too-high' });
  await contestInvoice(client.contact, { ...wish, amount: 180_000 }, { now: day('2026-11-12') });
  const now = day('2026-11-21');
  const page = { limit: 10, after: undefined };
  const [listed] = (await listClientInvoices(client.contact, page, { now, timeZone })).items;
  expect(listed).toMatchObject({ standing: 'overdue', disputedCents: 180_000, disputableUntil: null });
  const first = await issueLateSale(admin, { invoiceId }, { now });
  // 1,800.00 at 12.15 % for 10 days, and 40.00
  expect(await lateSum(organizationId, first.number)).toBe(599 + 4000);
  await rejectDispute(admin, { invoiceId, reason: 'Tout a eu lieu' }, { now });
  const rest = await issueLateSale(admin, { invoiceId }, { now: day('2026-11-22') });
  // 3,600.00 for 11 days less what was invoiced
  expect(await lateSum(organizationId, rest.number)).toBe(1318 - 599);
});

test('an avoir of what is contested says that it was so with reason: it bears no interest', async () => {
  const { admin, organizationId, invoiceId, client } = await createAdvance();
  await enterRate(organizationId);
  const told = { invoiceId, reason: 'Une journée de trop', amount: 180_000 };
  await contestInvoice(client.contact, told, { now: day('2026-11-12') });
  const now = day('2026-11-21');
  const credit = { extent: 'part' as const, amount: 180_000, outcome: 'final' as const, reason: 'Fondé' };
  await creditSale(admin, { ...credit, invoiceId }, { now });
  const { dispute, openCents } = await getSale(admin, { invoiceId }, { now, timeZone });
  expect([dispute, openCents]).toEqual([null, 180_000]);
  const { number } = await issueLateSale(admin, { invoiceId }, { now });
  expect(await lateSum(organizationId, number)).toBe(599 + 4000);
});

test('a client contests their own documents alone, within ten days, and those who bill are told', async () => {
  const { admin, organizationId, invoiceId, client, number } = await createAdvance();
  const wish = { invoiceId, reason: 'Prix contesté' };
  const other = await createClientCompany({ admin, name: 'Autre client' });
  const strange = contestInvoice(other.contact, wish, { now: day('2026-11-12') });
  await expect(strange).rejects.toMatchObject({ code: 'not-found' });
  await expect(getContestableInvoice(other.contact, wish, { timeZone })).rejects.toMatchObject({
    code: 'not-found',
  });
  const late = contestInvoice(client.contact, wish, { now: day('2026-11-22') });
  await expect(late).rejects.toMatchObject({ code: 'sale-dispute-too-late' });
  expect(await getContestableInvoice(client.contact, wish, { timeZone })).toMatchObject({
    ...{ number, openCents: 360_000, until: '2026-11-21' },
  });
  await contestInvoice(client.contact, wish, { now: day('2026-11-21') });
  const where = { organizationId, kind: 'sale-disputed' };
  const told = await forOrganization(organizationId).notification.findMany({ where });
  expect(told).toMatchObject([
    {
      membershipId: admin.membershipId,
      href: `/manage/sales/${invoiceId}`,
      values: { number, client: client.name },
    },
  ]);
});

const answersTo = async (email: string) =>
  (await emailsTo(email)).filter(({ template }) => template === 'contest-answered');

/** Somebody else of the client, who reads English. */
async function addColleague({ client }: Awaited<ReturnType<typeof createAdvance>>) {
  const { organizationId, clientId, contact } = client;
  const email = `colleague-${contact.contactId}@example.test`;
  const { id: contactId } = await forOrganization(organizationId).clientContact.create({
    data: {
      ...{ organizationId, id: createId(), clientId, email, firstName: 'Ida', lastName: 'Moss' },
      ...{ language: 'en', status: 'registered', createdAt: day('2026-11-11') },
    },
    select: { id: true },
  });
  const known = { organizationId, clientId, contactId, email, now: day('2026-11-11') };
  return { email, contact: await activateAnyContact(known) };
}

test('a rejected contest is answered to whoever contested and to whom invoices are sent, in their language, and shown (K33)', async () => {
  const sold = await createAdvance();
  const { admin, organizationId, invoiceId, client, number } = sold;
  const colleague = await addColleague(sold);
  const wish = { invoiceId, reason: 'Une journée de trop', amount: 180_000 };
  await contestInvoice(colleague.contact, wish, { now: day('2026-11-12') });
  const now = day('2026-11-21');
  const reason = 'Les deux journées ont eu lieu.';
  await expect(
    rejectDispute({ ...admin, role: 'trainer' }, { invoiceId, reason }, { now }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await rejectDispute(admin, { invoiceId, reason }, { now });
  const said = { number, decision: 'rejected', answeredCents: 180_000, openCents: 360_000, reason };
  expect(await answersTo(colleague.email)).toMatchObject([
    { language: 'en', values: { ...said, dueOn: '2026-11-11', numbers: [] } },
  ]);
  expect(await answersTo(client.contactEmail)).toMatchObject([{ language: 'fr', values: said }]);
  const page = { limit: 10, after: undefined };
  const [listed] = (await listClientInvoices(client.contact, page, { now, timeZone })).items;
  const answer = { decision: 'rejected', cents: 180_000, reason, answeredOn: '2026-11-21' };
  expect(listed).toMatchObject({ answers: [answer], disputedCents: 0 });
  expect((await getSale(admin, { invoiceId }, { now, timeZone })).answers).toEqual([answer]);
  const twice = rejectDispute(admin, { invoiceId, reason }, { now });
  await expect(twice).rejects.toMatchObject({ code: 'sale-not-disputed' });
  expect(await answersTo(client.contactEmail)).toHaveLength(1);
  const notices = await forOrganization(organizationId).orderNotice.findMany({
    where: { organizationId, kind: 'contest-answered' },
    select: { recipients: true },
  });
  expect(notices).toHaveLength(1);
});

test('an avoir answers the contest it upholds, as far as it goes, and any other tells nothing of one (K33)', async () => {
  const { admin, invoiceId, client } = await createAdvance();
  const told = { invoiceId, reason: 'Une journée de trop', amount: 180_000 };
  await contestInvoice(client.contact, told, { now: day('2026-11-12') });
  const credit = { invoiceId, extent: 'part' as const, outcome: 'final' as const };
  const first = { ...credit, amount: 100_000, reason: 'Une demi-journée' };
  const { numbers } = await creditSale(admin, first, { now: day('2026-11-13') });
  await creditSale(admin, { ...credit, amount: 80_000, reason: 'Le reste' }, { now: day('2026-11-14') });
  await creditSale(admin, { ...credit, amount: 10_000, reason: 'Geste' }, { now: day('2026-11-15') });
  const answers = await answersTo(client.contactEmail);
  expect(answers.map(({ values }) => values)).toMatchObject([
    { decision: 'upheld-in-part', answeredCents: 100_000, openCents: 260_000, numbers },
    { decision: 'upheld', answeredCents: 80_000, openCents: 180_000, reason: 'Le reste' },
  ]);
});

test('a contest that a member wrote down is answered to the address of invoices alone; nobody known is still noted', async () => {
  const { admin, organizationId, invoiceId, client } = await createAdvance();
  const { clientId, contactEmail } = client;
  const key = { organizationId_id: { organizationId, id: clientId } };
  const invoiceEmail = `compta-${clientId}@example.test`;
  await forOrganization(organizationId).clientCompany.update({ where: key, data: { invoiceEmail } });
  const noted = { invoiceId, reason: 'Prix contesté', receivedOn: '2026-11-12' };
  const now = day('2026-11-12');
  await disputeSale(admin, noted, { now });
  await rejectDispute(admin, { invoiceId, reason: 'Prix convenu' }, { now });
  expect(await answersTo(invoiceEmail)).toMatchObject([{ values: { url: null } }]);
  expect(await answersTo(contactEmail)).toEqual([]);
  await disputeSale(admin, noted, { now: day('2026-11-13') });
  await forOrganization(organizationId).clientCompany.update({ where: key, data: { invoiceEmail: null } });
  await forOrganization(organizationId).clientContact.updateMany({
    where: { organizationId, clientId },
    data: { status: 'archived' },
  });
  await rejectDispute(admin, { invoiceId, reason: 'Toujours' }, { now: day('2026-11-13') });
  const { answers } = await getSale(admin, { invoiceId }, { now, timeZone });
  expect(answers.map(({ reason }) => reason)).toEqual(['Prix convenu', 'Toujours']);
});
