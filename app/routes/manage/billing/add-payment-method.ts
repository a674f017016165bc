import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readFormData } from '~/http/form-data.server';
import { requireMember } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { localDestination } from '~/http/local-destination.server';
import { orRefusedAt } from '~/http/redirect-after.server';
import { startPaymentMethod } from '~/use-cases/billing/start-payment-method.server';

const methodsPage = '/manage/billing/payment-methods';

/** Leads to the vendor's page, and from there back to `to`. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const returnTo = localDestination((await readFormData(args.request)).get('to'), methodsPage);
  const language = languageOf(args.request);
  return orRefusedAt(methodsPage, async () => {
    return redirect((await startPaymentMethod(actor, { returnTo, language }, { now })).url);
  });
}
