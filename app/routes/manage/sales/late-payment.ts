import type { ActionFunctionArgs } from '@remix-run/node';
import { issueLateSale } from '~/use-cases/sales/issue-late-sale.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  return redirectAfter(() => issueLateSale(actor, { invoiceId }, { now }), {
    to: `/manage/sales/${invoiceId}`,
    done: 'sales:flash.lateIssued',
  });
}
