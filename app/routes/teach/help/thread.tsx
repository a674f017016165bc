import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writeHelpInput } from '~/domain/assistance/help-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { withFilesStored } from '~/http/message-form.server';
import { HelpPage } from '~/ui/assistance/help-page';
import { answerHelp } from '~/use-cases/assistance/answer-help.server';
import { getHelp } from '~/use-cases/assistance/get-help.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.learner.name ?? ''} · Assidu` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'help.answer');
  return {
    ...(await getHelp(actor, { requestId: idParam(args, 'requestId') }, { now })),
    membershipId: actor.membershipId,
    timeZone: viewer.organizationTimeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'help.answer');
  const requestId = idParam(args, 'requestId');
  const request = await withFilesStored(args.request, actor, { now });
  return answerForm(request, writeHelpInput.omit({ requestId: true }), async (input) => {
    await answerHelp(actor, { requestId, ...input }, { now });
    return redirectWithFlash(`/teach/help/${requestId}`, 'assistance:help.answered');
  });
}

export default function Help() {
  const page = useLoaderData<typeof loader>();
  return <HelpPage {...page} answer={useActionData<typeof action>()} />;
}
