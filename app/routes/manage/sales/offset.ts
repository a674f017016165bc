import type { ActionFunctionArgs } from '@remix-run/node';
import { offsetSaleInput } from '~/domain/sales/sale-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { offsetSale } from '~/use-cases/sales/offset-sale.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  const work = async () => {
    const wish = await readForm(args.request, offsetSaleInput, {});
    return offsetSale(actor, { ...wish, invoiceId }, { now });
  };
  return redirectAfter(work, { to: `/manage/sales/${invoiceId}`, done: 'sales:flash.offset' });
}
