import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { QuestionPage } from '~/ui/assessment/banks/question-page';
import { getQuestion } from '~/use-cases/assessment/get-question.server';

export const handle = { messages: ['questions', 'answering', 'refusals'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const questionId = args.params.questionId === 'create' ? null : idParam(args, 'questionId');
  return {
    details: await getQuestion(actor, { bankId: idParam(args, 'bankId'), questionId }),
    title: pageTitle(args.request, questionId ? 'questions:question.edit' : 'questions:question.create'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.details.bank.title ?? ''} · Assidu` },
];

export default function BankQuestion() {
  const { details } = useLoaderData<typeof loader>();
  return <QuestionPage key={details.question?.id ?? 'create'} details={details} />;
}
