import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../../tests/setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../../tests/setup/contract-life');
const { createOperator } = await import('../../../tests/factories/operator');
const { getDisputeProof } = await import('~/use-cases/billing/get-dispute-proof.server');
const { createMember } = await import('../../../tests/factories/member');
const { openDispute } = await import('~/use-cases/billing/open-dispute.server');
const { withdrawDispute } = await import('~/use-cases/billing/withdraw-dispute.server');
const { getInvoice } = await import('~/use-cases/billing/get-invoice.server');
const { deleteUnusedFiles } = await import('~/use-cases/courses/delete-unused-files.server');
const { getFile } = await import('~/use-cases/courses/get-file.server');
afterAll(() => fake.stop());

const grounds = 'Trois personnes comptées deux fois le 4 mars.';
const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const fileOf = (name: string, bytes: Buffer) => ({
  ...{ name, declaredBytes: bytes.length },
  body: new Blob([new Uint8Array(bytes)]).stream(),
});

/** A second month of Business whose debit was refused: 72.00 EUR owed. */
async function openOverdue() {
  const life = await openLife(fake, '2027-01-10T08:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.until('2027-02-05T08:00:00Z');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-02-10T09:00:00Z');
  const [, invoice] = await life.invoices();
  if (!invoice) throw new Error('no second invoice');
  const dispute = (cents: number, proof = null as Parameters<typeof openDispute>[1]['proof']) =>
    openDispute(life.owner, { invoiceId: invoice.id, cents, grounds, proof }, { now: life.now() });
  const collection = async () => (await life.collections()).find(({ invoiceId }) => invoiceId === invoice.id);
  return { life, invoice, dispute, collection };
}

test('a disputed sum is not asked for, and what blocks nothing else reopens the contract; withdrawn it is due again', async () => {
  const { life, dispute, collection } = await openOverdue();
  expect(await life.state()).toBe('past-due');
  const { disputeId } = await dispute(7200);
  expect(await collection()).toMatchObject({ status: 'disputed', dueCents: 0, disputedCents: 7200 });
  expect(await life.state()).toBe('active');
  expect(await life.notices()).toContain('dispute-opened');
  const tried = (await life.attempts()).length;
  await life.until('2027-02-25T08:00:00Z');
  expect(await life.attempts()).toHaveLength(tried);

  await withdrawDispute(life.owner, { disputeId }, { now: life.now() });
  await withdrawDispute(life.owner, { disputeId }, { now: life.now() });
  expect(await collection()).toMatchObject({ status: 'overdue', dueCents: 7200, disputedCents: 0 });
  expect(await life.state()).toBe('past-due');
  await life.until('2027-02-26T08:00:00Z');
  expect((await life.attempts()).length).toBeGreaterThan(tried);
  const acts = await life.database.auditEntry.findMany({
    where: { organizationId: life.organizationId, action: { startsWith: 'dispute.' } },
    orderBy: { occurredAt: 'asc' },
    select: { action: true },
  });
  expect(acts.map(({ action }) => action)).toEqual(['dispute.opened', 'dispute.withdrawn']);
}, 60_000);

test('of a sum disputed in part the rest stays due, and what is contested is not contested twice', async () => {
  const { life, invoice, dispute, collection } = await openOverdue();
  await dispute(1200);
  expect(await collection()).toMatchObject({ status: 'overdue', dueCents: 6000, disputedCents: 1200 });
  expect(await life.state()).toBe('past-due');
  await expect(dispute(6001)).rejects.toThrow('dispute-too-high');
  const { dispute: left } = await getInvoice(life.owner, { invoiceId: invoice.id }, { now: life.now() });
  expect(left).toMatchObject({ until: '2027-02-20', cents: 6000 });
}, 60_000);

test('two people who dispute the whole at once dispute it once', async () => {
  const { life, dispute } = await openOverdue();
  const both = await Promise.allSettled([dispute(7200), dispute(7200)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const disputes = await life.database.invoiceDispute.count({
    where: { organizationId: life.organizationId },
  });
  expect(disputes).toBe(1);
}, 60_000);

test('the tenth day after receipt is in time, the eleventh is not; strangers and trainers dispute nothing', async () => {
  const { life, invoice, dispute } = await openOverdue();
  const about = { invoiceId: invoice.id, cents: 100, grounds, proof: null };
  const stranger = await createMember({ role: 'owner' });
  await expect(openDispute(stranger, about, { now: life.now() })).rejects.toThrow('not-found');
  const trainer = await createMember({ organizationId: life.organizationId, role: 'trainer' });
  await expect(openDispute(trainer, about, { now: life.now() })).rejects.toThrow('not-allowed');
  const lastMoment = new Date('2027-02-20T22:59:59Z');
  const dayAfter = new Date('2027-02-20T23:00:00Z');
  await expect(openDispute(life.owner, about, { now: dayAfter })).rejects.toThrow('dispute-too-late');
  expect(await life.database.invoiceEvent.count({ where: { invoiceId: invoice.id, kind: 'disputed' } })).toBe(
    0,
  );
  const { disputeId } = await openDispute(life.owner, about, { now: lastMoment });
  await expect(withdrawDispute(stranger, { disputeId }, { now: lastMoment })).rejects.toThrow('not-found');
  await expect(dispute(100)).resolves.toBeTruthy();
}, 60_000);

test('a proof is kept with the dispute for those who pay, and typed by what it holds', async () => {
  const { life, dispute } = await openOverdue();
  await expect(dispute(100, fileOf('preuve.png', Buffer.from('no image at all')))).rejects.toThrow(
    'file-type-refused',
  );
  const { disputeId } = await dispute(100, fileOf('preuve.pdf', image));
  const { proofFileId } = await life.database.invoiceDispute.findFirstOrThrow({ where: { id: disputeId } });
  const month = 31 * 86_400_000;
  for (const after of [0, month]) {
    await deleteUnusedFiles({ dryRun: false }, { now: new Date(life.now().getTime() + after) });
  }
  const fileId = proofFileId ?? '';
  expect(await getFile(life.owner, { fileId })).toMatchObject({ name: 'preuve.png', mediaType: 'image/png' });
  const learner = await createMember({ organizationId: life.organizationId, role: 'learner' });
  await expect(getFile(learner, { fileId })).rejects.toThrow('not-found');
  const { organizationId } = life;
  const operator = await createOperator();
  const proof = await getDisputeProof(operator, { organizationId, disputeId });
  expect(await buffer(proof.content)).toEqual(image);
  await expect(getDisputeProof(operator, { organizationId, disputeId: organizationId })).rejects.toThrow(
    'not-found',
  );
}, 60_000);
