import { settings } from '~/platform/settings.server';

/** Whether this installation is connected to a payment vendor; else every payment is refused with `payments-off`. */
export function paymentsAreOn(): boolean {
  return Boolean(settings.STRIPE_SECRET_KEY && settings.STRIPE_WEBHOOK_SECRET);
}
