import nodemailer from 'nodemailer';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSmtpFake, type SmtpFake } from './start-smtp-fake.ts';

let fake: SmtpFake;

beforeAll(async () => {
  fake = await startSmtpFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
});
afterAll(() => fake.stop());

const send = (to: string, subject: string) =>
  nodemailer.createTransport(fake.smtpUrl).sendMail({
    from: 'Assidu <no-reply@assidu.test>',
    to,
    subject,
    text: 'Votre inscription est confirmée.',
    html: '<p>Votre inscription est <b>confirmée</b>.</p>',
    headers: { 'X-Assidu': 'essai' },
    attachments: [{ filename: 'attestation.txt', content: 'Fait à Lyon' }],
  });

type Listed = {
  items: { id: string; subject: string; to: string[]; receivedAt: string }[];
  next: string | null;
};
const list = async (query: string): Promise<Listed> =>
  (await fetch(`${fake.mailboxUrl}/messages?${query}`)).json() as Promise<Listed>;

test('a message sent is read back whole, with its accents, headers and attachment', async () => {
  await send('Lea@Demo.test', 'Inscription confirmée : « Financer »');
  const { items } = await list('to=lea@demo.test');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ to: ['lea@demo.test'], subject: 'Inscription confirmée : « Financer »' });
  const message = await (await fetch(`${fake.mailboxUrl}/messages/${items[0]?.id}`)).json();
  expect(message).toMatchObject({
    from: 'no-reply@assidu.test',
    text: expect.stringContaining('Votre inscription est confirmée.'),
    html: expect.stringContaining('<b>confirmée</b>'),
    headers: { 'x-assidu': 'essai' },
    attachments: [{ name: 'attestation.txt', mediaType: 'text/plain', bytes: 12 }],
  });
  const attachment = await fetch(`${fake.mailboxUrl}/messages/${items[0]?.id}/attachments/0`);
  expect(await attachment.text()).toBe('Fait à Lyon');
});

test('messages are listed newest first, page by page, for one address only', async () => {
  for (const subject of ['un', 'deux', 'trois']) await send('pages@demo.test', subject);
  const first = await list('to=pages@demo.test&limit=2');
  expect(first.items.map(({ subject }) => subject)).toEqual(['trois', 'deux']);
  const second = await list(`to=pages@demo.test&limit=2&after=${first.next}`);
  expect(second).toMatchObject({ items: [{ subject: 'un' }], next: null });
});

test('the newest stays first past the ninth message', async () => {
  const subjects = Array.from({ length: 12 }, (_, at) => `message ${at + 1}`);
  for (const subject of subjects) await send('many@demo.test', subject);
  const { items } = await list('to=many@demo.test');
  expect(items.map(({ subject }) => subject)).toEqual(subjects.toReversed());
});

test('a message is received at the time of the business clock', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const thirtyDays = 30 * 86_400_000;
  await client.query('INSERT INTO "BusinessClock" (id, "offsetMs") VALUES (1, $1)', [thirtyDays]);
  await send('later@demo.test', 'plus tard');
  await client.query('DELETE FROM "BusinessClock"');
  await client.end();
  const { items } = await list('to=later@demo.test');
  expect(Date.parse(items[0]?.receivedAt ?? '') - Date.now()).toBeGreaterThan(thirtyDays - 60_000);
});

test('a server that is down refuses connections until it is up again, on the same port', async () => {
  const faults = (mode: string) =>
    fetch(`${fake.mailboxUrl}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
  await faults('down');
  await expect(send('down@demo.test', 'perdu')).rejects.toThrow(/ECONNREFUSED/);
  await faults('refuse');
  await expect(send('down@demo.test', 'refusé')).rejects.toThrow(/550/);
  await faults('ok');
  await send('down@demo.test', 'arrivé');
  expect((await list('to=down@demo.test')).items.map(({ subject }) => subject)).toEqual(['arrivé']);
  expect((await faults('often')).status).toBe(400);
});

test('a page under another name cannot read the mailbox', async () => {
  const { port } = new URL(fake.mailboxUrl);
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path: '/messages', headers: { host: 'evil.example' } },
      (answer) => resolve(answer.resume().statusCode),
    );
    call.on('error', reject).end();
  });
  expect(status).toBe(403);
});
