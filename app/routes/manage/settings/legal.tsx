import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateLegalDetailsInput } from '~/domain/organizations/settings-inputs';
import { countryChoices } from '~/http/country-choices.server';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { LegalPage } from '~/ui/organization/legal-page';
import { getOrganizationSettings } from '~/use-cases/organizations/get-organization-settings.server';
import { updateLegalDetails } from '~/use-cases/organizations/update-legal-details.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'organization.settings');
  return {
    settings: await getOrganizationSettings(actor),
    countries: countryChoices(args.request),
    title: pageTitle(args.request, 'manage:legal.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  return answerForm(args.request, updateLegalDetailsInput, async (input) => {
    const { unsigned } = await updateLegalDetails(actor, input, { now });
    const said = unsigned ? 'manage:flash.savedUnsigned' : 'manage:flash.saved';
    return redirectWithFlash('/manage/settings/legal', said);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Legal() {
  const { settings, countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LegalPage settings={settings} countries={countries} {...(answer && { result: answer.result })} />;
}
