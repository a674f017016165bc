import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { ignoreBankLine } from '~/use-cases/sales/match-bank-line.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const lineId = idParam(args, 'lineId');
  const work = () => ignoreBankLine(actor, { lineId }, { now });
  return redirectAfter(work, { to: '/manage/sales/bank', done: 'sales:flash.bankIgnored' });
}
