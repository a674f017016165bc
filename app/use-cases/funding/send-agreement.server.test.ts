import { expect, test } from 'vitest';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { getClientFunding } from '~/use-cases/funding/get-client-funding.server';
import { getClientSettlement } from '~/use-cases/funding/get-client-settlement.server';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { getSettlement } from '~/use-cases/funding/get-settlement.server';
import { remindFunding } from '~/use-cases/funding/remind-funding.server';
import { sendAgreement } from '~/use-cases/funding/send-agreement.server';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createClientCompany } from '../../../tests/factories/client';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { incomingFile, pngFile } from '../../../tests/factories/image';

const now = new Date('2026-11-12T09:00:00.000Z');
const said = {
  ...{ opco: 'atlas' as const, opcoName: '', number: '', note: '' },
  ...{ requestedOn: undefined, receivedOn: undefined },
};

test('a client says when it asked its OPCO and sends the answer; nothing is agreed until the organization records it', async () => {
  const order = await createAcceptedOrder({ funded: true, now: new Date('2026-11-02T08:00:00.000Z') });
  const { organizationId, orderId, admin, client } = order;
  const send = (
    more: { requestedOn?: string; receivedOn?: string; number?: string },
    document: ReturnType<typeof incomingFile> | null = null,
  ) => sendAgreement(client.contact, { orderId, ...said, ...more }, { now, document });
  await expect(send({})).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(send({ requestedOn: '2026-11-13' })).rejects.toMatchObject({ code: 'invalid-input' });
  await send({ requestedOn: '2026-11-05', number: 'D-1' });
  await send(
    { receivedOn: '2026-11-11' },
    incomingFile(pngFile({ width: 20, height: 20, bytes: 400 }), 'accord.png'),
  );
  const { requests } = await getClientFunding(client.contact, { orderId }, { now });
  expect(requests).toMatchObject([{ status: 'sent', number: 'D-1', requestedOn: '2026-11-05' }]);
  const { agreements } = await getFundingPage(admin, { orderId }, { now });
  const [sent, before] = agreements;
  expect(sent).toMatchObject({ status: 'requested', past: false, sentAt: now.toISOString() });
  expect(before).toMatchObject({ past: true, number: 'D-1' });
  expect(await getSettlement(admin, { orderId }, { now })).toMatchObject({
    opco: 0,
    reasons: ['no-agreement'],
  });
  const written = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  const news = written.map(({ payload }) => payload as { template: string; values: { what: string } });
  expect(news.filter(({ template }) => template === 'order-news').map(({ values }) => values.what)).toEqual(
    expect.arrayContaining(['opco-asked', 'agreement-sent']),
  );
  const { tasks } = await getClientSettlement(client.contact, { orderId }, { now });
  expect(tasks.map(({ kind }) => kind)).not.toContain('agreement');
  expect(
    await remindFunding({ organizationId, orderId }, { now: new Date('2026-11-17T08:00:00.000Z') }),
  ).toBe(1);
  const { recipients } = await forOrganization(organizationId).orderNotice.findFirstOrThrow({
    where: { organizationId, orderId, kind: 'funding-reminder' },
  });
  expect(JSON.stringify(recipients)).not.toContain(client.contactEmail);
  await grantAgreement(order, { amendsId: sent!.id, now, receivedAt: now });
  const [granted, answered] = (await getFundingPage(admin, { orderId }, { now })).agreements;
  expect(granted).toMatchObject({ status: 'granted', documentFileId: sent!.documentFileId });
  expect(answered).toMatchObject({ id: sent!.id, past: true });
});

test('a client sends no more than twenty times an hour', async () => {
  const { orderId, client } = await createAcceptedOrder({ funded: true });
  const wish = { orderId, ...said, requestedOn: '2026-11-05' };
  const send = () => sendAgreement(client.contact, wish, { now, document: null });
  for (let time = 0; time < 20; time += 1) await send();
  await expect(send()).rejects.toMatchObject({ code: 'too-many-attempts' });
});

test('nobody sends anything for the order of another client', async () => {
  const { admin, orderId } = await createAcceptedOrder({ funded: true });
  const { contact } = await createClientCompany({ admin, now });
  const wish = { orderId, ...said, requestedOn: '2026-11-05' };
  await expect(sendAgreement(contact, wish, { now, document: null })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getClientFunding(contact, { orderId }, { now })).rejects.toMatchObject({ code: 'not-found' });
});
