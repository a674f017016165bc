import express, { type Express } from 'express';
import type { MailStore } from './mail-store.ts';

const mostPerPage = 100;
const loopback = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

export type SmtpMode = 'ok' | 'down' | 'refuse';

/**
 * What the sandbox mailbox and the tests read: GET /messages, GET /messages/:id, GET /messages/:id/attachments/:index,
 * and POST /faults `{mode}` to have the mail server down or refusing.
 */
export function mailboxServer(store: MailStore, setMode: (mode: SmtpMode) => Promise<void>): Express {
  const app = express();
  // A page open in the person's browser may not read the mailbox under another name.
  app.use((request, response, next) => {
    if (loopback.test(request.headers.host ?? '')) next();
    else response.status(403).end();
  });
  app.get('/messages', async (request, response) => {
    const { to, limit, after } = request.query;
    const wanted = Math.min(Math.max(Number(limit) || 50, 1), mostPerPage);
    const items = await store.list({
      limit: wanted,
      ...(typeof to === 'string' && { to }),
      ...(typeof after === 'string' && /^\d{1,18}$/.test(after) && { after }),
    });
    response.json({ items, next: items.length === wanted ? items.at(-1)?.id : null });
  });
  app.get('/messages/:id(\\d{1,18})', async (request, response) => {
    const mail = await store.get(request.params.id ?? '');
    if (!mail) return void response.status(404).end();
    const attachments = mail.attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes }));
    response.json({ ...mail, attachments });
  });
  app.get('/messages/:id(\\d{1,18})/attachments/:index(\\d{1,3})', async (request, response) => {
    const mail = await store.get(request.params.id ?? '');
    const attachment = mail?.attachments[Number(request.params.index)];
    if (!attachment) return void response.status(404).end();
    response
      .attachment(attachment.name)
      .type(attachment.mediaType)
      .send(Buffer.from(attachment.content, 'base64'));
  });
  app.post('/faults', express.json(), async (request, response) => {
    const { mode } = request.body as { mode?: SmtpMode };
    if (mode !== 'ok' && mode !== 'down' && mode !== 'refuse') return void response.status(400).end();
    await setMode(mode);
    response.json({ mode });
  });
  return app;
}
