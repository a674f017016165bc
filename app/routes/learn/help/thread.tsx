import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writeHelpInput } from '~/domain/assistance/help-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { withFilesStored } from '~/http/message-form.server';
import { pageTitle } from '~/http/page-title.server';
import { OwnHelpPage } from '~/ui/assistance/own-help-page';
import { askAgain } from '~/use-cases/assistance/ask-again.server';
import { getOwnHelp } from '~/use-cases/assistance/get-own-help.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  return {
    ...(await getOwnHelp(actor, { requestId: idParam(args, 'requestId') }, { now })),
    title: pageTitle(args.request, 'assistance:help.own'),
    membershipId: actor.membershipId,
    timeZone: viewer.timeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const requestId = idParam(args, 'requestId');
  const request = await withFilesStored(args.request, actor, { now });
  return answerForm(request, writeHelpInput.omit({ requestId: true }), async (input) => {
    await askAgain(actor, { requestId, ...input }, { now });
    return redirectWithFlash(`/learn/help/${requestId}`, 'assistance:help.writtenOn');
  });
}

export default function OwnHelp() {
  const page = useLoaderData<typeof loader>();
  return <OwnHelpPage {...page} answer={useActionData<typeof action>()} />;
}
