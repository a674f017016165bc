import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAgenda } from '~/http/agenda-page.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { FeedCard } from '~/ui/attendance/feed-card';
import { SessionList } from '~/ui/attendance/session-list';
import { SessionsPage } from '~/ui/attendance/sessions-page';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'sessions.read');
  return { ...(await readAgenda(args, 'upcoming')), title: pageTitle(args.request, 'sessions:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Sessions() {
  const { items, next, liftedBy, mayPay, own, feedUrl } = useLoaderData<typeof loader>();
  const mine = { chosen: own, all: '/teach/sessions', own: '/teach/sessions?whose=own' };
  return (
    <SessionsPage liftedBy={liftedBy} mayPay={mayPay} mine={mine}>
      <SessionList sessions={items} next={next} planTo={liftedBy ? null : '/teach/sessions/create'} />
      <FeedCard url={feedUrl} from="teach" />
    </SessionsPage>
  );
}
