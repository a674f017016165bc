import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSandbox } from '~/http/guards.server';
import { getSandboxMail } from '~/use-cases/lifecycle/get-sandbox-mail.server';
import { MailMessage } from '~/ui/sandbox/mail-message';

export const handle = { messages: ['sandbox'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.subject ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  requireSandbox(args);
  return getSandboxMail({ id: args.params.id ?? '' });
}

export default function MailboxMessagePage() {
  return <MailMessage mail={useLoaderData<typeof loader>()} />;
}
