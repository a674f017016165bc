import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readNextSession } from '~/http/next-session.server';
import { pageTitle } from '~/http/page-title.server';
import { NextSessionCard } from '~/ui/attendance/next-session-card';
import { TeachingHome } from '~/ui/progress/teaching-home';
import { getTeachingHome } from '~/use-cases/learning/get-teaching-home.server';

export const handle = { messages: ['progress'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'progress.read');
  const home = await getTeachingHome(actor, { now });
  return {
    nextSession: await readNextSession(args.request, actor, { leads: true, now }),
    title: pageTitle(args.request, 'progress:home.title'),
    timeZone: viewer.organizationTimeZone,
    home,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function TeachHome() {
  const { home, nextSession, timeZone } = useLoaderData<typeof loader>();
  return (
    <TeachingHome {...home} timeZone={timeZone}>
      {nextSession && <NextSessionCard {...nextSession} />}
    </TeachingHome>
  );
}
