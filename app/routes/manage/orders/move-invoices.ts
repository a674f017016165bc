import type { ActionFunctionArgs } from '@remix-run/node';
import { moveSaleInput } from '~/domain/sales/sale-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { moveSale } from '~/use-cases/sales/move-sale.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const orderId = idParam(args, 'orderId');
  const work = async () => {
    const wish = await readForm(args.request, moveSaleInput, {});
    return moveSale(actor, { ...wish, orderId }, { now });
  };
  return redirectAfter(work, { to: `/manage/orders/${orderId}/invoices`, done: 'sales:flash.moved' });
}
