import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { localDestination } from '~/http/local-destination.server';
import { finishPaymentMethod } from '~/use-cases/billing/finish-payment-method.server';

/** Where somebody comes back to from the vendor's page, on the way to `to`. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const query = new URL(args.request.url).searchParams;
  const sessionId = query.get('session') ?? '';
  const to = localDestination(query.get('to'), '/manage/billing/payment-methods');
  const { registered } = await finishPaymentMethod(actor, { sessionId }, { now });
  if (registered) return redirectWithFlash(to, 'billing:done.methodAdded');
  return redirectWithFlash(to, 'billing:done.methodMissing', { tone: 'warning' });
}
