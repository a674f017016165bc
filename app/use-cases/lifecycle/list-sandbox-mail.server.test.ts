import nodemailer from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSmtpFake, type SmtpFake } from '../../../tests/fakes/smtp/start-smtp-fake';

let fake: SmtpFake;
let mailbox: typeof import('~/use-cases/lifecycle/list-sandbox-mail.server') &
  typeof import('~/use-cases/lifecycle/get-sandbox-mail.server');

// Settings are read once, when they are imported: the mailbox's address has to be there before.
beforeAll(async () => {
  fake = await startSmtpFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
  process.env.SANDBOX_MAILBOX_URL = fake.mailboxUrl;
  mailbox = {
    ...(await import('~/use-cases/lifecycle/list-sandbox-mail.server')),
    ...(await import('~/use-cases/lifecycle/get-sandbox-mail.server')),
  };
});

afterAll(() => fake.stop());

async function send(to: string, subject: string): Promise<void> {
  const transport = nodemailer.createTransport(fake.smtpUrl);
  const html = '<p>Bonjour <a href="http://localhost:3000/invitation/x">accepter</a></p>';
  await transport.sendMail({ from: 'Assidu <no-reply@localhost>', to, subject, html, text: 'Bonjour' });
  transport.close();
}

test('what was sent is found by its address, the newest first, and read whole', async () => {
  await send('lea@example.test', 'Une invitation');
  await send('noe@example.test', 'Une autre');
  await send('lea@example.test', 'Une formation');
  const { items, to } = await mailbox.listSandboxMail({ to: ' Lea@example.test ' });
  expect(to).toBe('Lea@example.test');
  expect(items.map(({ subject }) => subject)).toEqual(['Une formation', 'Une invitation']);
  const everybodys = (await mailbox.listSandboxMail({})).items.map(({ subject }) => subject);
  expect(everybodys.slice(0, 3)).toEqual(['Une formation', 'Une autre', 'Une invitation']);
  expect((await mailbox.listSandboxMail({ to: 'nobody@example.test' })).items).toEqual([]);

  const mail = await mailbox.getSandboxMail({ id: items[1]?.id ?? '' });
  expect(mail).toMatchObject({ subject: 'Une invitation', to: ['lea@example.test'] });
  expect(mail.html).toContain('http://localhost:3000/invitation/x');
  expect(mail.text).toContain('Bonjour');
});

test('a message that does not exist is not found', async () => {
  for (const id of ['999999', '1/../..', '']) {
    await expect(mailbox.getSandboxMail({ id })).rejects.toThrow('not-found');
  }
});

test('a mailbox that does not answer is said to be unavailable for now', async () => {
  await fake.stop();
  await expect(mailbox.listSandboxMail({})).rejects.toThrow('temporarily-unavailable');
  fake = await startSmtpFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
});
