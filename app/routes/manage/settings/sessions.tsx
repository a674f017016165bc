import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sessionSettingsInput } from '~/domain/attendance/provider-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { webhookAddress } from '~/http/webhook-address.server';
import { SessionSettingsPage } from '~/ui/organization/session-settings-page';
import { getSessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { updateSessionSettings } from '~/use-cases/attendance/update-session-settings.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'organization.settings');
  return {
    settings: await getSessionSettings(actor),
    webhookUrl: webhookAddress('jaas'),
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'manage:sessions.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  const work = async (input: Parameters<typeof updateSessionSettings>[1]) => {
    await updateSessionSettings(actor, input, { now });
    return redirectWithFlash('/manage/settings/sessions', 'manage:flash.saved');
  };
  return answerForm(args.request, sessionSettingsInput, work, { 'room-not-configured': 'roomKind' });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function SessionSettings() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SessionSettingsPage {...page} {...(answer && { result: answer.result })} />;
}
