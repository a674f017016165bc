import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { saveNotificationSettingsInput } from '~/domain/assistance/notification-settings';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readForm } from '~/http/redirect-after.server';
import { NotificationSettings } from '~/ui/assistance/notification-settings';
import { getNotificationSettings } from '~/use-cases/assistance/get-notification-settings.server';
import { saveNotificationSettings } from '~/use-cases/assistance/save-notification-settings.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args);
  return {
    title: pageTitle(args.request, 'assistance:settings.title'),
    organization: viewer.organizationName,
    choices: await getNotificationSettings(actor),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args);
  await saveNotificationSettings(actor, await readForm(args.request, saveNotificationSettingsInput, {}));
  return redirectWithFlash('/account/notifications', 'assistance:settings.saved');
}

export default function OwnNotificationSettings() {
  return <NotificationSettings {...useLoaderData<typeof loader>()} />;
}
