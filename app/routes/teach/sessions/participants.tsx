import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { choosePeopleInput } from '~/domain/attendance/session-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { AddParticipantsPage } from '~/ui/attendance/add-participants-page';
import { chooseParticipants } from '~/use-cases/attendance/choose-participants.server';
import { getSession } from '~/use-cases/attendance/get-session.server';
import { listPossibleParticipants } from '~/use-cases/attendance/list-possible-participants.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  const search = new URL(args.request.url).searchParams.get('q')?.trim().slice(0, 100) ?? '';
  const session = await getSession(actor, { sessionId }, { now });
  const possible = await listPossibleParticipants(actor, { sessionId, search });
  return { session, possible, search, title: pageTitle(args.request, 'planning:people.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  return answerForm(args.request, choosePeopleInput.omit({ sessionId: true }), async (input) => {
    const { added } = await chooseParticipants(actor, { sessionId, ...input }, { now });
    const values = { count: added };
    return redirectWithFlash(`/teach/sessions/${sessionId}`, 'planning:flash.added', { values });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function AddParticipants() {
  const page = useLoaderData<typeof loader>();
  return <AddParticipantsPage {...page} result={useActionData<typeof action>()?.result} />;
}
