import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { createBankInput } from '~/domain/assessment/bank-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { CreateBankForm } from '~/ui/assessment/banks/create-bank-form';
import { createBank } from '~/use-cases/assessment/create-bank.server';

export const handle = { messages: ['questions'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'courses.write');
  return { title: pageTitle(args.request, 'questions:banks.create.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  return answerForm(args.request, createBankInput, async (input) => {
    const { bankId } = await createBank(actor, input, { now });
    return redirectWithFlash(`/teach/banks/${bankId}`, 'questions:banks.created');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CreateBank() {
  const answer = useActionData<typeof action>();
  return <CreateBankForm {...(answer && { result: answer.result })} />;
}
