// The fakes of sandbox mode, started once by the supervisor.
import { startSmtpFake } from './smtp/start-smtp-fake.ts';

const smtp = await startSmtpFake({
  databaseUrl: process.env.DATABASE_URL ?? '',
  smtpPort: Number(process.env.SMTP_FAKE_PORT ?? 0),
  mailboxPort: Number(process.env.MAILBOX_PORT ?? 0),
});

const stop = () => void smtp.stop().finally(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
process.send?.({ type: 'ready' });
