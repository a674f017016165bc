import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { jaasAccountInput } from '~/domain/attendance/provider-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { webhookAddress } from '~/http/webhook-address.server';
import { JaasAccountPage } from '~/ui/organization/jaas-account-page';
import { getSessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { saveJaasAccount } from '~/use-cases/attendance/save-jaas-account.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'organization.settings');
  const { jaas } = await getSessionSettings(actor);
  return {
    account: jaas,
    webhookUrl: webhookAddress('jaas'),
    title: pageTitle(args.request, 'manage:sessions.jaas.pageTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  return answerForm(args.request, jaasAccountInput, async (input) => {
    await saveJaasAccount(actor, input, { now });
    return redirectWithFlash('/manage/settings/sessions', 'manage:flash.jaasSaved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function JaasAccount() {
  const { account, webhookUrl } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <JaasAccountPage account={account} webhookUrl={webhookUrl} {...(answer && { result: answer.result })} />
  );
}
