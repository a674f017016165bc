import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageQuery } from '~/domain/page-query';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { NotificationsPage } from '~/ui/assistance/notifications-page';
import { listNotifications } from '~/use-cases/assistance/list-notifications.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args);
  return {
    ...(await listNotifications(actor, readQuery(args.request, pageQuery))),
    title: pageTitle(args.request, 'assistance:notifications.title'),
    timeZone: viewer.timeZone,
  };
}

export default function Notifications() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />;
}
