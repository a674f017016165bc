import type { ActionFunctionArgs } from '@remix-run/node';
import { matchBankLineInput } from '~/domain/sales/sale-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { matchBankLine } from '~/use-cases/sales/match-bank-line.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const lineId = idParam(args, 'lineId');
  const work = async () => {
    const wish = await readForm(args.request, matchBankLineInput, {});
    return matchBankLine(actor, { ...wish, lineId }, { now });
  };
  return redirectAfter(work, { to: '/manage/sales/bank', done: 'sales:flash.bankMatched' });
}
