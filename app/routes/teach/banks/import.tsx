import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { importQuestionsInput } from '~/domain/assessment/bank-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ImportPage } from '~/ui/assessment/banks/import-page';
import { getQuestion } from '~/use-cases/assessment/get-question.server';
import { importQuestions } from '~/use-cases/assessment/import-questions.server';

export const handle = { messages: ['questions', 'refusals'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { bank } = await getQuestion(actor, { bankId: idParam(args, 'bankId'), questionId: null });
  return { bank, title: pageTitle(args.request, 'questions:import.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const bankId = idParam(args, 'bankId');
  const { questions } = await parseApiBody(args.request, importQuestionsInput);
  const { imported } = await importQuestions(actor, { bankId, questions }, { now });
  return redirectWithFlash(`/teach/banks/${bankId}`, 'questions:import.done', {
    values: { count: imported },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ImportQuestions() {
  const { bank } = useLoaderData<typeof loader>();
  return <ImportPage bank={bank} />;
}
