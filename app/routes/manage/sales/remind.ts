import type { ActionFunctionArgs } from '@remix-run/node';
import { remindSale } from '~/use-cases/sales/remind-sale.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  return redirectAfter(() => remindSale(actor, { invoiceId }, { now }), {
    to: `/manage/sales/${invoiceId}`,
    done: 'sales:flash.reminded',
  });
}
