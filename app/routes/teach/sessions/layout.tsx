import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { SessionFrame } from '~/ui/attendance/session-frame';
import { getSession } from '~/use-cases/attendance/get-session.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.read');
  return { session: await getSession(actor, { sessionId: idParam(args, 'sessionId') }, { now }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.session.title ?? ''} · Assidu` },
];

/** The pages of a session read it with `useOutletContext<SessionDetails>()`. */
export default function SessionLayout() {
  const { session } = useLoaderData<typeof loader>();
  return (
    <SessionFrame session={session}>
      <Outlet context={session} />
    </SessionFrame>
  );
}
