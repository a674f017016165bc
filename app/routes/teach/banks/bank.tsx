import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createBankInput, listQuestionsInput } from '~/domain/assessment/bank-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readQuery } from '~/http/read-query.server';
import { BankPage } from '~/ui/assessment/banks/bank-page';
import { getBank } from '~/use-cases/assessment/get-bank.server';
import { updateBank } from '~/use-cases/assessment/update-bank.server';

export const handle = { messages: ['questions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const query = readQuery(args.request, listQuestionsInput, { q: 'search' });
  return { bank: await getBank(actor, { ...query, bankId: idParam(args, 'bankId') }) };
}

/** Changes what the bank is called and what is said of it. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const bankId = idParam(args, 'bankId');
  return answerForm(args.request, createBankInput, async (input) => {
    await updateBank(actor, { bankId, ...input });
    return redirectWithFlash(`/teach/banks/${bankId}`, 'questions:banks.updated');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.bank.title ?? ''} · Assidu` },
];

export default function Bank() {
  const { bank } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <BankPage bank={bank} {...(answer && { result: answer.result })} />;
}
