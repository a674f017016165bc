import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readHelpQuery } from '~/http/help-query.server';
import { pageTitle } from '~/http/page-title.server';
import { HelpQueuePage } from '~/ui/assistance/help-queue-page';
import { listHelp } from '~/use-cases/assistance/list-help.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'help.answer');
  return {
    ...(await listHelp(actor, readHelpQuery(args.request), { now })),
    title: pageTitle(args.request, 'assistance:help.queue.title'),
    timeZone: viewer.organizationTimeZone,
  };
}

export default function HelpQueue() {
  return <HelpQueuePage {...useLoaderData<typeof loader>()} />;
}
