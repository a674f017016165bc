import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { copySessionInput } from '~/domain/attendance/session-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { CopySessionPage } from '~/ui/attendance/copy-session-page';
import { copySession } from '~/use-cases/attendance/copy-session.server';
import { getSession } from '~/use-cases/attendance/get-session.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const session = await getSession(actor, { sessionId: idParam(args, 'sessionId') }, { now });
  return { session, title: pageTitle(args.request, 'planning:copy.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  return answerForm(args.request, copySessionInput.omit({ sessionId: true }), async (input) => {
    const { id } = await copySession(actor, { sessionId, ...input }, { now });
    return redirectWithFlash(`/teach/sessions/${id}`, 'planning:flash.copied');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CopySession() {
  const { session } = useLoaderData<typeof loader>();
  return <CopySessionPage session={session} result={useActionData<typeof action>()?.result} />;
}
