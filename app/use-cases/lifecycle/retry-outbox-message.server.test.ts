import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { listOutboxMessages } from '~/use-cases/lifecycle/list-outbox-messages.server';
import { getOutboxMessage } from '~/use-cases/lifecycle/get-outbox-message.server';
import { retryOutboxMessage } from '~/use-cases/lifecycle/retry-outbox-message.server';
import { createOperator } from '../../../tests/factories/operator';

const now = new Date('2026-11-22T10:00:00Z');
const reason = 'The mail server of the customer is back';

async function createMessage(values: { lastError?: string; abandonedAt?: Date; deliveredAt?: Date }) {
  const id = createId();
  const payload = {
    template: 'invitation',
    to: 'ana@example.test',
    language: 'fr',
    values: { url: 'secret' },
  };
  await forAccounts().outboxMessage.create({
    data: {
      ...{ id, kind: 'email', deliveryKey: id, payload, attempts: 20, createdAt: now },
      nextAttemptAt: new Date(Date.now() + 3_600_000),
      ...values,
    },
  });
  return id;
}

test('a message given up is tried again at once, and the log says who and why', async () => {
  const operator = await createOperator();
  const messageId = await createMessage({ lastError: '550 refused', abandonedAt: now });
  await retryOutboxMessage(operator, { messageId, reason }, { now });
  const message = await forAccounts().outboxMessage.findUniqueOrThrow({ where: { id: messageId } });
  expect(message).toMatchObject({ abandonedAt: null, attempts: 0 });
  expect(message.nextAttemptAt.getTime()).toBeLessThanOrEqual(Date.now());
  const { items } = await listOperatorActs(operator, {});
  expect(items[0]).toMatchObject({
    action: 'outbox.retried',
    reason,
    by: 'Alix Compte',
    details: { messageId },
  });
});

test('a message delivered meanwhile, or none, is refused and leaves nothing in the log', async () => {
  const operator = await createOperator();
  const delivered = await createMessage({ deliveredAt: now });
  const before = await forAccounts().operatorAuditEntry.count();
  for (const messageId of [delivered, createId()]) {
    await expect(retryOutboxMessage(operator, { messageId, reason }, { now })).rejects.toThrow('not-found');
  }
  expect(await forAccounts().operatorAuditEntry.count()).toBe(before);
});

test('messages are listed by how they stand, without what they say', async () => {
  const operator = await createOperator();
  const failing = await createMessage({ lastError: 'connect ECONNREFUSED' });
  const abandoned = await createMessage({ lastError: '550 refused', abandonedAt: now });
  const waiting = await createMessage({});
  const idsOf = async (state?: string) =>
    (await listOutboxMessages(operator, { state })).items.map(({ id }) => id);
  expect(await idsOf()).toContain(failing);
  expect(await idsOf('failing')).not.toContain(abandoned);
  expect(await idsOf('abandoned')).toContain(abandoned);
  expect(await idsOf('waiting')).toEqual(expect.arrayContaining([waiting]));
  const message = await getOutboxMessage(operator, { messageId: failing });
  expect(message).toMatchObject({ state: 'failing', name: 'invitation', to: 'ana@example.test' });
  expect(JSON.stringify(message)).not.toContain('secret');
  await expect(getOutboxMessage(operator, { messageId: 'none' })).rejects.toThrow('not-found');
});
