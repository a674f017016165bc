import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activateMembershipInput } from '~/domain/organizations/member-inputs';
import { answerForm } from '~/http/forms.server';
import { getViewer } from '~/http/guards.server';
import { languageCookie } from '~/http/language.server';
import { placeAndNow } from '~/http/place.server';
import { pageTitle } from '~/http/page-title.server';
import { InvitationPage } from '~/ui/people/invitation-page';
import { activateMembership } from '~/use-cases/organizations/activate-membership.server';
import { getInvitation } from '~/use-cases/organizations/get-invitation.server';

export const handle = { messages: ['manage'] };

/** Public: the link itself is the proof. */
export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token ?? '';
  const invitation = await getInvitation(token, await placeAndNow(args));
  const viewer = await getViewer(args);
  return {
    invitation,
    address: `/invitation/${token}`,
    signedInAs: viewer?.email ?? null,
    title: pageTitle(args.request, 'manage:invitation.title', { organization: invitation.organization.name }),
  };
}

/** Public, as above: sets name and password of somebody who has no account, and signs them in. */
export async function action(args: ActionFunctionArgs) {
  return answerForm(args.request, activateMembershipInput, async (input) => {
    const { cookie } = await activateMembership(args.params.token ?? '', input, await placeAndNow(args));
    const headers = new Headers({ 'Set-Cookie': cookie });
    headers.append('Set-Cookie', languageCookie(input.language));
    return redirect('/home', { headers });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invitation() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('manage');
  const { email, role } = page.invitation;
  const description = t('invitation.text', { email, role: t(`roles.${role}`) });
  return <InvitationPage {...page} description={description} {...(answer && { result: answer.result })} />;
}
