import type { LoaderFunctionArgs } from '@remix-run/node';
import { paymentOutcome } from '~/domain/billing/payment-outcome';
import { afterPayment } from '~/http/after-payment.server';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { checkInvoicePayments } from '~/use-cases/billing/check-invoice-payments.server';

/** Where whoever pays comes back to from their bank: on to the document, or to what is still overdue. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const invoiceId = idParam(args, 'invoiceId');
  const { status, failureCode, overdue } = await checkInvoicePayments(actor, { invoiceId }, { now });
  if (status === 'requires-action') {
    const page = `/manage/billing/invoices/${invoiceId}`;
    return redirectWithFlash(page, 'billing:done.toConfirm', { tone: 'warning' });
  }
  const failure = { code: failureCode ?? 'generic', declineCode: null, message: '' };
  const payment = paymentOutcome({ status, actionUrl: null, failure });
  const page = overdue > 0 && payment.outcome === 'paid' ? '' : `/invoices/${invoiceId}`;
  return afterPayment(args.request, payment, `/manage/billing${page}`);
}
