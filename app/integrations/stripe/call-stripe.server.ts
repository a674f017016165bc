import Stripe from 'stripe';
import { Refusal } from '~/domain/refusal';
import { PaymentVendorDown } from '~/integrations/stripe/payment-vendor-down.server';
import { paymentsAreOn } from '~/integrations/stripe/payments-are-on.server';
import { settings } from '~/platform/settings.server';

const patienceMs = 20_000;
const retries = 2;

let client: Stripe | null = null;

function connect(): Stripe {
  if (!settings.STRIPE_SECRET_KEY || !paymentsAreOn()) throw new Refusal('payments-off');
  const { protocol, hostname, port } = new URL(settings.STRIPE_API_URL);
  client ??= new Stripe(settings.STRIPE_SECRET_KEY, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    port: port || (protocol === 'http:' ? 80 : 443),
    timeout: patienceMs,
    maxNetworkRetries: retries,
    telemetry: false,
  });
  return client;
}

/**
 * Asks Stripe something. Refuses with `payments-off` where no keys are set; throws `PaymentVendorDown` when Stripe
 * cannot answer now; any other error of the SDK is thrown as it is.
 */
export async function callStripe<Result>(ask: (stripe: Stripe) => Promise<Result>): Promise<Result> {
  const stripe = connect();
  try {
    return await ask(stripe);
  } catch (error) {
    throw isDown(error) ? new PaymentVendorDown(error) : error;
  }
}

/** 409 is the same request still under way, or a lock that is held: to be asked again, like what is down. */
function isDown(error: unknown): boolean {
  if (error instanceof Stripe.errors.StripeConnectionError) return true;
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  const status = error.statusCode ?? 0;
  return status >= 500 || status === 429 || status === 409;
}
