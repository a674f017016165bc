import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSandbox } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { listSandboxMail } from '~/use-cases/lifecycle/list-sandbox-mail.server';
import { MailList } from '~/ui/sandbox/mail-list';

export const handle = { messages: ['sandbox'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  requireSandbox(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    title: pageTitle(args.request, 'sandbox:mailbox.title'),
    mail: await listSandboxMail({ to: query.q, after: query.after }),
  };
}

export default function MailboxPage() {
  return <MailList {...useLoaderData<typeof loader>().mail} />;
}
