import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readOwnAgenda } from '~/http/own-agenda.server';
import { pageTitle } from '~/http/page-title.server';
import { FeedCard } from '~/ui/attendance/feed-card';
import { OwnSessionList } from '~/ui/attendance/own-session-list';

export const handle = { messages: ['sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args);
  return { ...(await readOwnAgenda(args, 'upcoming')), title: pageTitle(args.request, 'sessions:own.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function OwnSessions() {
  const { items, next, feedUrl } = useLoaderData<typeof loader>();
  return (
    <>
      <OwnSessionList sessions={items} next={next} />
      <FeedCard url={feedUrl} from="learn" />
    </>
  );
}
