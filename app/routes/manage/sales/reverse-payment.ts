import type { ActionFunctionArgs } from '@remix-run/node';
import { reversePaymentInput } from '~/domain/sales/sale-inputs';
import { readForm } from '~/http/redirect-after.server';
import { reversePayment } from '~/use-cases/sales/reverse-payment.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  return redirectAfter(
    async () =>
      reversePayment(
        actor,
        { ...(await readForm(args.request, reversePaymentInput, {})), invoiceId },
        { now },
      ),
    {
      to: `/manage/sales/${invoiceId}`,
      done: 'sales:flash.reversed',
    },
  );
}
