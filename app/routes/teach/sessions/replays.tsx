import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addReplayLinkInput } from '~/domain/attendance/provider-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ReplaysPage } from '~/ui/providers/replays-page';
import { addReplayLink } from '~/use-cases/attendance/add-replay-link.server';
import { listReplays } from '~/use-cases/attendance/list-replays.server';

export const handle = { messages: ['providers'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const sessionId = idParam(args, 'sessionId');
  return {
    sessionId,
    replays: await listReplays(actor, { sessionId }, { now }),
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'providers:replays.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  return answerForm(args.request, addReplayLinkInput, async (input) => {
    await addReplayLink(actor, { sessionId, ...input }, { now });
    return redirectWithFlash(`/teach/sessions/${sessionId}/replays`, 'providers:flash.linkAdded');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Replays() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReplaysPage {...page} {...(answer && { result: answer.result })} />;
}
