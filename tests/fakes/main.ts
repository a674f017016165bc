// The fakes of sandbox mode, started once by the supervisor.
import { startJaasFake } from './jaas/start-jaas-fake.ts';
import { startSmtpFake } from './smtp/start-smtp-fake.ts';
import { startStripeFake } from './stripe/start-stripe-fake.ts';

const { env } = process;
const databaseUrl = env.DATABASE_URL ?? '';
const smtp = await startSmtpFake({
  databaseUrl,
  smtpPort: Number(env.SMTP_FAKE_PORT ?? 0),
  mailboxPort: Number(env.MAILBOX_PORT ?? 0),
});
const stripe = await startStripeFake({
  databaseUrl,
  port: Number(env.STRIPE_FAKE_PORT ?? 0),
  ...(env.STRIPE_WEBHOOK_URL && { webhookUrl: env.STRIPE_WEBHOOK_URL }),
  ...(env.STRIPE_WEBHOOK_SECRET && { webhookSecret: env.STRIPE_WEBHOOK_SECRET }),
  ...(env.STRIPE_SECRET_KEY && { secretKey: env.STRIPE_SECRET_KEY }),
});
const jaas = await startJaasFake({
  databaseUrl,
  port: Number(env.JAAS_FAKE_PORT ?? 0),
  ...(env.JAAS_WEBHOOK_URL && { webhookUrl: env.JAAS_WEBHOOK_URL }),
});

const stop = () => void Promise.all([smtp.stop(), stripe.stop(), jaas.stop()]).finally(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
process.send?.({ type: 'ready' });
