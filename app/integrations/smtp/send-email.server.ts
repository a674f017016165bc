import { createTransport, type Transporter } from 'nodemailer';
import { settings } from '~/platform/settings.server';

export type Attachment = { name: string; mediaType: string; content: Uint8Array };

/** A file for the reader's calendar; the first of an e-mail makes mail programs ask whether one comes. */
export type CalendarFile = { name: string; method: 'REQUEST' | 'CANCEL'; content: string };

export type Email = {
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: readonly Attachment[];
  calendars?: readonly CalendarFile[];
};

let transport: Transporter | null = null;

function connect(): Transporter {
  if (!settings.SMTP_URL) throw new Error('SMTP_URL is not set: no e-mail leaves');
  transport ??= createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transport;
}

/**
 * Sends one e-mail. Its Message-ID comes from the outbox message, so that a second delivery of the same message is
 * known as such by mail servers. Rejects when the server does not take it: the outbox tries again.
 */
export async function sendEmail(email: Email, messageId: string): Promise<void> {
  const host = new URL(settings.APP_URL).hostname;
  const [asked, ...others] = email.calendars ?? [];
  await connect().sendMail({
    from: settings.MAIL_FROM,
    to: { name: '', address: email.to },
    subject: email.subject,
    html: email.html,
    text: email.text,
    attachments: [
      ...(email.attachments ?? []).map(({ name, mediaType, content }) => ({
        ...{ filename: name, contentType: mediaType, content: Buffer.from(content) },
      })),
      ...others.map(({ name, method, content }) => ({
        ...{ filename: name, contentType: `text/calendar; charset=utf-8; method=${method}`, content },
      })),
    ],
    ...(asked && {
      icalEvent: { filename: asked.name, method: asked.method, content: asked.content },
    }),
    messageId: `<${messageId}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}
