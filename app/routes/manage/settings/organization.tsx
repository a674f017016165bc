import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateOrganizationInput } from '~/domain/organizations/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
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
  const form = await parseForm(args.request, updateOrganizationInput);
  if (!form.ok) return form.response;
  const saved = await submitForm(args.request, form.submission, () =>
    updateOrganization(actor, form.value, { now }),
  );
  if (!saved.ok) return saved.response;
  return redirectWithFlash('/manage/settings', 'manage:flash.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Organization() {
  const { settings, timeZones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizationPage settings={settings} timeZones={timeZones} {...(answer && { result: answer.result })} />
  );
}
