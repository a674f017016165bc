import { startStripeFake, type StripeFake } from '../fakes/stripe/start-stripe-fake';

/**
 * Starts Stripe's fake on the test's own database and lets the application know it. To be called before anything of
 * `app` is imported: settings are read once.
 */
export async function openStripe(options: { webhookUrl?: string } = {}): Promise<StripeFake> {
  const fake = await startStripeFake({ databaseUrl: process.env.DATABASE_URL ?? '', ...options });
  process.env.STRIPE_API_URL = fake.url;
  process.env.STRIPE_SECRET_KEY = fake.secretKey;
  process.env.STRIPE_WEBHOOK_SECRET = fake.webhookSecret;
  return fake;
}
