import { afterAll, expect, test } from 'vitest';
import { startSmtpFake } from '../../../tests/fakes/smtp/start-smtp-fake.ts';

const fake = await startSmtpFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
process.env.SMTP_URL = fake.smtpUrl;
process.env.MAIL_FROM = 'Assidu <no-reply@assidu.test>';
// The settings are read at import: after the fake has told its address.
const { sendEmail } = await import('~/integrations/smtp/send-email.server');

afterAll(() => fake.stop());

const email = { to: 'ana@x.test', subject: 'Objet accentué é', html: '<p>Bonjour</p>', text: 'Bonjour' };

type Stored = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  attachments: { mediaType: string }[];
};

async function messagesTo(address: string): Promise<Stored[]> {
  const list = (await (await fetch(`${fake.mailboxUrl}/messages?to=${address}`)).json()) as {
    items: Stored[];
  };
  return Promise.all(
    list.items.map(
      async ({ id }) => (await (await fetch(`${fake.mailboxUrl}/messages/${id}`)).json()) as Stored,
    ),
  );
}

test('an e-mail arrives with both bodies, and keeps its Message-ID when it is sent again', async () => {
  await sendEmail(email, '0193');
  await sendEmail(email, '0193');
  const messages = await messagesTo('ana@x.test');
  expect(messages).toHaveLength(2);
  for (const message of messages) {
    expect(message.subject).toBe(email.subject);
    expect(message.headers['message-id']).toBe('<0193@localhost>');
    expect(message.headers['content-type']).toContain('multipart/alternative');
  }
});

test('a file for the calendar asks the reader, and others go along', async () => {
  const file = (name: string, method: 'REQUEST' | 'CANCEL') => ({
    ...{ name, method },
    content: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nEND:VCALENDAR`,
  });
  const calendars = [file('invitation-1.ics', 'REQUEST'), file('invitation-2.ics', 'CANCEL')];
  await sendEmail({ ...email, to: 'agenda@x.test', calendars }, '0197');
  const [message] = await messagesTo('agenda@x.test');
  const files = message?.attachments ?? [];
  const parts = await Promise.all(
    files.map(async ({ mediaType }, index) => {
      const file = await fetch(`${fake.mailboxUrl}/messages/${message?.id}/attachments/${index}`);
      return [mediaType, /METHOD:(\w+)/.exec(await file.text())?.[1]];
    }),
  );
  expect(parts).toContainEqual(['text/calendar', 'REQUEST']);
  expect(parts).toContainEqual(['text/calendar', 'CANCEL']);
});

test('an address cannot smuggle further recipients', async () => {
  await sendEmail({ ...email, to: 'solo@x.test' }, '0194');
  await sendEmail({ ...email, to: 'two@x.test, third@x.test' }, '0195').catch(() => undefined);
  expect(await messagesTo('solo@x.test')).toHaveLength(1);
  expect(await messagesTo('third@x.test')).toHaveLength(0);
});

test('a server that refuses or is down makes it fail, and the next one goes through', async () => {
  await fake.setMode('refuse');
  await expect(sendEmail({ ...email, to: 'later@x.test' }, '0196')).rejects.toThrow();
  await fake.setMode('down');
  await expect(sendEmail({ ...email, to: 'later@x.test' }, '0196')).rejects.toThrow();
  await fake.setMode('ok');
  await sendEmail({ ...email, to: 'later@x.test' }, '0196');
  expect(await messagesTo('later@x.test')).toHaveLength(1);
});
