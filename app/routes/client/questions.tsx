import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askQuestionInput, clientOrderQuery } from '~/domain/clients/question-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientQuestions } from '~/ui/clients/client-questions';
import { askQuestion } from '~/use-cases/clients/ask-question.server';
import { listClientQuestions } from '~/use-cases/clients/list-client-questions.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireContact(args);
  return {
    ...(await listClientQuestions(actor, { now })),
    orderId: readQuery(args.request, clientOrderQuery).order ?? null,
    timeZone: viewer.organizationTimeZone,
    organizationName: viewer.organizationName,
    title: pageTitle(args.request, 'clients:questions.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  return answerForm(args.request, askQuestionInput, async (input) => {
    await askQuestion(actor, input, { now });
    return redirectWithFlash('/client/questions', 'clients:flash.asked');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Questions() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ClientQuestions {...page} {...(answer && { result: answer.result })} />;
}
