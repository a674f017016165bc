import { redirect } from '@remix-run/node';
import { failureReason, type PaymentOutcome } from '~/domain/billing/payment-outcome';
import { flashCookie, redirectWithFlash } from '~/http/flash.server';
import { wordsFor } from '~/http/words.server';

/**
 * Where a payment leads: to the bank that wants it confirmed, or to the page that says how it came out. Why it was
 * refused is said in words.
 */
export function afterPayment(request: Request, payment: PaymentOutcome, page: string): Response {
  if (payment.outcome === 'confirm') return redirect(payment.url);
  if (payment.outcome === 'paid') return redirectWithFlash(page, 'billing:done.paid');
  if (!('code' in payment)) {
    return redirectWithFlash(page, 'billing:done.processing', { tone: 'info' });
  }
  const reason = wordsFor(request, 'billing')(`failures.${failureReason(payment.code)}`);
  const flash = flashCookie('billing:done.refused', { tone: 'danger', values: { reason } });
  return redirect(page, { headers: { 'Set-Cookie': flash } });
}
