import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { createOperator } = await import('../../factories/operator');
const { createId } = await import('~/platform/id.server');
const { forAccounts } = await import('~/platform/tenancy.server');
const { listBillingWork } = await import('~/use-cases/billing/list-billing-work.server');
const { getDocumentForOperator } = await import('~/use-cases/billing/get-document-for-operator.server');
const { getOrganizationDocuments } = await import('~/use-cases/billing/get-organization-documents.server');
const { retryPaymentEvent } = await import('~/use-cases/billing/retry-payment-event.server');
const { getOrganizationContract } = await import('~/use-cases/lifecycle/get-organization-contract.server');
const { getOrganizationHistory } = await import('~/use-cases/lifecycle/get-organization-history.server');
const { listOrganizations } = await import('~/use-cases/lifecycle/list-organizations.server');
afterAll(() => fake.stop());
const operator = await createOperator();

test('a refused debit shows in the lists, on the sheet and as a risk, and leaves them once paid', async () => {
  const life = await openLife(fake, '2027-03-01T08:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  const { organizationId } = life;
  const now = () => ({ now: life.now() });
  const work = async (list: 'due' | 'overdue' | 'under-way') => {
    const { rows, counts } = await listBillingWork(operator, { list }, now());
    const own = rows.filter(({ organization }) => organization?.id === organizationId);
    expect(counts[list]).toBeGreaterThanOrEqual(own.length);
    return own;
  };
  expect(await work('due')).toEqual([]);
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-03-30T08:00:00Z');
  expect(await work('due')).toMatchObject([{ at: '2027-03-31T22:00:00.000Z', note: 'business' }]);
  const before = await getOrganizationContract(operator, { organizationId }, now());
  expect(before).toMatchObject({
    ...{ state: 'active', period: { from: '2027-03-01', to: '2027-04-01' } },
    nextInvoice: { on: '2027-04-01', excludingVat: 6_000 },
    acts: { noticeEnd: false, withdrawEnd: false, formalNotice: true, endByForceMajeure: false },
  });
  await life.until('2027-04-01T10:00:00Z');
  const [late] = await work('overdue');
  expect(late).toMatchObject({ cents: 7_200, note: '1' });
  const risky = async () =>
    (await listOrganizations(operator, { risk: 'late' }, now())).items.find(
      ({ id }) => id === organizationId,
    );
  expect(await risky()).toMatchObject({
    state: 'past-due',
    revenue: 12_000,
    owed: 7_200,
    late: 7_200,
    failures: 1,
  });
  const { documents, methods, organization } = await getOrganizationDocuments(
    operator,
    { organizationId },
    now(),
  );
  expect(organization.state).toBe('past-due');
  expect(documents[0]).toMatchObject({ status: 'overdue', dueCents: 7_200, attempts: 1 });
  expect(documents[0]?.failureCode).toBeTruthy();
  expect(methods.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  await life.pays('pm_card_visa');
  await life.until('2027-04-04T10:00:00Z');
  expect(await work('overdue')).toEqual([]);
  expect(await risky()).toBeUndefined();
  const shown = await getDocumentForOperator(operator, { organizationId, invoiceId: late?.invoiceId ?? '' });
  expect(shown.attempts.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
  expect(shown.left).toBe(7_200);
  // Only what was late has an indemnity to waive.
  expect(shown.mayWaive).toBe(true);
  const first = documents.at(-1)?.id ?? '';
  const onTime = await getDocumentForOperator(operator, { organizationId, invoiceId: first });
  expect(onTime.mayWaive).toBe(false);
  const { events, notices, acts, state } = await getOrganizationHistory(operator, { organizationId }, now());
  expect(state).toBe('active');
  expect(acts.find(({ action }) => action === 'contract.subscribed')).toMatchObject({
    actorKind: 'system',
    subjectName: 'Business',
  });
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['payment-failed', 'settled', 'started']),
  );
  expect(notices.find(({ kind }) => kind === 'payment-failed')?.recipients).toBe(1);
}, 60_000);

test('an event nobody acted upon waits in its list and can be handed to the worker again', async () => {
  const id = `evt_${createId()}`;
  const event = { id, vendor: 'stripe', type: 'payment_intent.succeeded', payload: { objectId: 'pi_1' } };
  await forAccounts().webhookEvent.create({ data: { ...event, receivedAt: new Date('2020-01-01') } });
  const now = new Date();
  const { rows } = await listBillingWork(operator, { list: 'webhooks' }, { now });
  expect(rows.find((row) => row.id === id)).toMatchObject({ organization: null, number: event.type });
  const reason = 'Le prestataire avait une panne.';
  await retryPaymentEvent(operator, { eventId: id, reason }, { now });
  const sent = await forAccounts().outboxMessage.findMany({
    where: { deliveryKey: { startsWith: `webhook:${id}` } },
  });
  expect(sent).toHaveLength(1);
  await forAccounts().webhookEvent.update({ where: { id }, data: { processedAt: now } });
  await expect(retryPaymentEvent(operator, { eventId: id, reason }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});
