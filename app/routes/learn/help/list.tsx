import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { OwnHelpList } from '~/ui/assistance/own-help-list';
import { listOwnHelp } from '~/use-cases/assistance/list-own-help.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const title = pageTitle(args.request, 'assistance:help.own');
  return { title, timeZone: viewer.timeZone, ...(await listOwnHelp(actor, { now })) };
}

export default function OwnHelp() {
  return <OwnHelpList {...useLoaderData<typeof loader>()} />;
}
