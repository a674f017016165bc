import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateOrganizationInput } from '~/domain/organizations/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { OrganizationPage } from '~/ui/organization/organization-page';
import { getOrganizationSettings } from '~/use-cases/organizations/get-organization-settings.server';
import { updateOrganization } from '~/use-cases/organizations/update-organization.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'organization.settings');
  return {
    settings: await getOrganizationSettings(actor),
    timeZones: Intl.supportedValuesOf('timeZone'),
    title: pageTitle(args.request, 'manage:settings.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  return answerForm(args.request, updateOrganizationInput, async (input) => {
    await updateOrganization(actor, input, { now });
    return redirectWithFlash('/manage/settings', 'manage:flash.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Organization() {
  const { settings, timeZones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizationPage settings={settings} timeZones={timeZones} {...(answer && { result: answer.result })} />
  );
}
