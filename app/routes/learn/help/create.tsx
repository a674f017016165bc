import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askHelpInput } from '~/domain/assistance/help-inputs';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { withFilesStored } from '~/http/message-form.server';
import { pageTitle } from '~/http/page-title.server';
import { AskHelpPage } from '~/ui/assistance/ask-help-page';
import { askHelp } from '~/use-cases/assistance/ask-help.server';
import { getHelpToAsk } from '~/use-cases/assistance/get-help-to-ask.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const query = new URL(args.request.url).searchParams;
  const enrolment = idSchema.safeParse(query.get('enrolment'));
  if (!enrolment.success) throw new Refusal('not-found');
  const lesson = idSchema.safeParse(query.get('lesson'));
  const about = { enrolmentId: enrolment.data, lessonId: lesson.success ? lesson.data : null };
  return {
    ...(await getHelpToAsk(actor, about, { now })),
    title: pageTitle(args.request, 'assistance:help.form.title'),
    membershipId: actor.membershipId,
    timeZone: viewer.timeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const request = await withFilesStored(args.request, actor, { now });
  return answerForm(request, askHelpInput, async (input) => {
    const { id } = await askHelp(actor, input, { now });
    return redirectWithFlash(`/learn/help/${id}`, 'assistance:help.sent');
  });
}

export default function AskHelp() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AskHelpPage key={page.enrolmentId} {...page} answer={answer} />;
}
