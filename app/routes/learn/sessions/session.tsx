import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OwnSessionPage } from '~/ui/attendance/own-session-page';
import { getOwnSession } from '~/use-cases/attendance/get-own-session.server';

export const handle = { messages: ['sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const session = await getOwnSession(actor, { sessionId: idParam(args, 'sessionId') }, { now });
  const ownTimeZone = viewer.timeZone === session.timeZone ? null : viewer.timeZone;
  return { session, ownTimeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.session.title ?? ''} · Assidu` },
];

export default function OwnSession() {
  const page = useLoaderData<typeof loader>();
  return <OwnSessionPage {...page} />;
}
