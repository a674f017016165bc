import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readOwnAgenda } from '~/http/own-agenda.server';
import { pageTitle } from '~/http/page-title.server';
import { OwnSessionList } from '~/ui/attendance/own-session-list';

export const handle = { messages: ['sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args);
  return {
    ...(await readOwnAgenda(args, 'past')),
    title: pageTitle(args.request, 'sessions:agenda.pastTitle'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function OwnPastSessions() {
  const { items, next } = useLoaderData<typeof loader>();
  return <OwnSessionList sessions={items} next={next} past />;
}
