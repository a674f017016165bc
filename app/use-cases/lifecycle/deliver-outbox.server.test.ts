import { afterAll, beforeEach, expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { createOperator } from '../../../tests/factories/operator';
import { startSmtpFake } from '../../../tests/fakes/smtp/start-smtp-fake';

const fake = await startSmtpFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
process.env.SMTP_URL = fake.smtpUrl;
// The settings are read at import: after the fake has told its address.
const { deliverOutbox } = await import('~/use-cases/lifecycle/deliver-outbox.server');
const { createEnrolledLearner } = await import('../../../tests/factories/enrolment');
const { completeLesson } = await import('~/use-cases/learning/complete-lesson.server');
const { announceToLearners } = await import('~/records/lifecycle/announce-to-learners.server');
const { lockContract } = await import('~/records/lifecycle/read-contract.server');
const { getOutboxMessage } = await import('~/use-cases/lifecycle/get-outbox-message.server');

afterAll(() => fake.stop());
beforeEach(async () => {
  await forAccounts().outboxMessage.updateMany({
    where: { deliveredAt: null },
    data: { deliveredAt: new Date() },
  });
  await fake.setMode('ok');
});

const secret = 'https://assidu.test/reset-password/k3yThatOpensTheAccount';
const reset = (to: string) => ({
  kind: 'email' as const,
  ...{ template: 'password-reset', to, language: 'fr', organizationId: null, deliveryKey: createId() },
  values: { firstName: 'Ana', url: secret, minutes: 60 },
});

const append = (...messages: Parameters<typeof appendOutboxMessages>[1]) =>
  inTransaction(forAccounts(), (tx) => appendOutboxMessages(tx, messages));
const stored = (deliveryKey: string) =>
  forAccounts().outboxMessage.findUniqueOrThrow({ where: { deliveryKey } });
const enqueue = () => Promise.resolve();

async function received(to: string): Promise<string[]> {
  const list = await (await fetch(`${fake.mailboxUrl}/messages?to=${to}`)).json();
  const { items } = list as { items: { id: string }[] };
  return Promise.all(
    items.map(async ({ id }) => await (await fetch(`${fake.mailboxUrl}/messages/${id}`)).text()),
  );
}

test('a delivered e-mail has arrived with its link, and the outbox no longer knows the link', async () => {
  const message = reset(`${createId()}@example.test`);
  await append(message);
  expect(await deliverOutbox({ limit: 50 }, { enqueue })).toEqual({ delivered: 1, failed: 0 });
  expect((await received(message.to))[0]).toContain(secret);

  const row = await stored(message.deliveryKey);
  expect(JSON.stringify(row)).not.toContain('k3yThatOpens');
  expect(await getOutboxMessage(await createOperator(), { messageId: row.id })).toMatchObject({
    state: 'delivered',
    name: 'password-reset',
    to: message.to,
  });
});

test('an e-mail that could not be delivered keeps what it says, and goes at the next attempt', async () => {
  const message = reset(`${createId()}@example.test`);
  await append(message);
  await fake.setMode('refuse');
  expect(await deliverOutbox({ limit: 50 }, { enqueue })).toEqual({ delivered: 0, failed: 1 });
  await fake.setMode('ok');
  await forAccounts().outboxMessage.updateMany({
    where: { deliveryKey: message.deliveryKey },
    data: { nextAttemptAt: new Date(0) },
  });
  expect(await deliverOutbox({ limit: 50 }, { enqueue })).toEqual({ delivered: 1, failed: 0 });
  expect((await received(message.to))[0]).toContain(secret);
});

test('work handed over keeps its values, for a restored copy to hand it over again', async () => {
  const work = { kind: 'work' as const, name: 'run-job', values: { name: 'sweep-expired' } };
  const deliveryKey = createId();
  await append({ ...work, deliveryKey, organizationId: null });
  const handed: unknown[] = [];
  await deliverOutbox({ limit: 50 }, { enqueue: (...given) => Promise.resolve(void handed.push(given)) });
  const { id, payload } = await stored(deliveryKey);
  expect(handed).toEqual([['run-job', id, { name: 'sweep-expired' }]]);
  expect(payload).toMatchObject({ values: { name: 'sweep-expired' } });
});

test('who loses access is told once, with their own certificates in the e-mail', async () => {
  const now = new Date();
  const enrolled = await createEnrolledLearner({ lessons: [1], now });
  const { organizationId, learner, enrolmentId, lessonIds } = enrolled;
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0] ?? '' }, { now });
  const tell = () =>
    inTransaction(forOrganization(organizationId), async (tx) => {
      const opened = await lockContract(tx, organizationId);
      await announceToLearners(tx, opened, 'learner-ended', 'end:of-this-test', now);
    });
  await tell();
  await tell();
  await deliverOutbox({ limit: 50 }, { enqueue });
  const list = await (
    await fetch(`${fake.mailboxUrl}/messages?to=${learner.membershipId}@example.test`)
  ).json();
  const { items } = list as { items: { id: string; subject: string }[] };
  const ended = items.filter(({ subject }) => subject.includes('votre accès est terminé'));
  expect(ended).toHaveLength(1);
  const mail = await (await fetch(`${fake.mailboxUrl}/messages/${ended[0]?.id ?? ''}`)).json();
  const { code } = await forOrganization(organizationId).certificate.findFirstOrThrow({
    where: { organizationId },
  });
  expect((mail as { attachments: unknown[] }).attachments).toEqual([
    { name: `${code}.pdf`, mediaType: 'application/pdf', bytes: expect.any(Number) },
  ]);
});
