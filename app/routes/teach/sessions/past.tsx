import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAgenda } from '~/http/agenda-page.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { SessionList } from '~/ui/attendance/session-list';
import { SessionsPage } from '~/ui/attendance/sessions-page';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'sessions.read');
  return { ...(await readAgenda(args, 'past')), title: pageTitle(args.request, 'sessions:agenda.pastTitle') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function PastSessions() {
  const { items, next, liftedBy, mayPay, own } = useLoaderData<typeof loader>();
  const mine = { chosen: own, all: '/teach/sessions/past', own: '/teach/sessions/past?whose=own' };
  return (
    <SessionsPage liftedBy={liftedBy} mayPay={mayPay} mine={mine}>
      <SessionList sessions={items} next={next} past />
    </SessionsPage>
  );
}
