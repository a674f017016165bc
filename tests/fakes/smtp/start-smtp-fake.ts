import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { listen } from '../listen.ts';
import { openMailStore } from './mail-store.ts';
import { mailboxServer, type SmtpMode } from './mailbox-server.ts';

const largestMessageBytes = 25 * 1024 * 1024;

export interface SmtpFake {
  smtpUrl: string;
  mailboxUrl: string;
  /** `down`: nothing listens; `refuse`: every recipient is refused for good. */
  setMode: (mode: SmtpMode) => Promise<void>;
  stop: () => Promise<void>;
}

/** A mail server on loopback that delivers nothing: it keeps every message and shows them over HTTP. */
export async function startSmtpFake(options: {
  databaseUrl: string;
  smtpPort?: number;
  mailboxPort?: number;
}): Promise<SmtpFake> {
  const store = await openMailStore(options.databaseUrl);
  let refusing = false;
  const open = (port: number) =>
    new Promise<SMTPServer>((resolve, reject) => {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        size: largestMessageBytes,
        closeTimeout: 100,
        onAuth: (credentials, _session, done) => done(null, { user: credentials.username }),
        onRcptTo(address, _session, done) {
          const refusal = Object.assign(new Error(`No such mailbox: ${address.address}`), {
            responseCode: 550,
          });
          done(refusing ? refusal : null);
        },
        onData(stream, session, done) {
          const envelope = {
            from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
            to: session.envelope.rcptTo.map(({ address }) => address),
          };
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            PostalMime.parse(Buffer.concat(chunks))
              .then((mail) => store.add(mail, envelope))
              .then(() => done(), done);
          });
        },
      });
      server.on('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });

  let server: SMTPServer | undefined = await open(options.smtpPort ?? 0);
  const { port } = server.server.address() as AddressInfo;
  const close = async () => {
    const closing = server;
    server = undefined;
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
  };
  const setMode = async (mode: SmtpMode) => {
    refusing = mode === 'refuse';
    if (mode === 'down') await close();
    else server ??= await open(port);
  };
  const mailbox = await listen(createServer(mailboxServer(store, setMode)), options.mailboxPort ?? 0);
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailboxUrl: mailbox.url,
    setMode,
    async stop() {
      await Promise.all([close(), mailbox.stop()]);
      await store.close();
    },
  };
}
