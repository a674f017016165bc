import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { preferencesInput } from '~/domain/organizations/account-inputs';
import { flashCookie } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requirePerson } from '~/http/guards.server';
import { languageCookie } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { timeZoneChoices } from '~/http/time-zone-choices.server';
import { AnotherOrganization } from '~/ui/account/another-organization';
import { OwnData } from '~/ui/account/own-data';
import { PreferencesForm } from '~/ui/account/preferences-form';
import { SecondFactorInvitation } from '~/ui/account/second-factor-invitation';
import { PageHeader } from '~/ui/primitives/page-header';
import { getAccount } from '~/use-cases/organizations/get-account.server';
import { updatePreferences } from '~/use-cases/organizations/update-preferences.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const account = await getAccount(viewer);
  return {
    account,
    timeZones: timeZoneChoices(account.timeZone),
    keeper: viewer.membershipId === null ? null : viewer.organizationName,
    invite:
      !viewer.hasSecondFactor && (viewer.isOperator || viewer.role === 'owner' || viewer.role === 'admin'),
    title: pageTitle(args.request, 'account:preferences.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const form = await parseForm(args.request, preferencesInput);
  if (!form.ok) return form.response;
  await updatePreferences(viewer, form.value);
  const headers = new Headers({ 'Set-Cookie': languageCookie(form.value.language) });
  headers.append('Set-Cookie', flashCookie('account:flash.preferencesSaved'));
  return redirect('/account', { headers });
}

export default function PreferencesPage() {
  const { account, timeZones, keeper, invite, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={title} />
      {invite && <SecondFactorInvitation />}
      <PreferencesForm account={account} timeZones={timeZones} answer={answer} />
      {keeper && <OwnData organizationName={keeper} />}
      <AnotherOrganization />
    </>
  );
}
