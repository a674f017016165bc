import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activateContactInput } from '~/domain/clients/contact-inputs';
import { answerForm } from '~/http/forms.server';
import { getViewer } from '~/http/guards.server';
import { languageCookie } from '~/http/language.server';
import { placeAndNow } from '~/http/place.server';
import { pageTitle } from '~/http/page-title.server';
import { InvitationPage } from '~/ui/people/invitation-page';
import { activateContact } from '~/use-cases/clients/activate-contact.server';
import { getContactInvitation } from '~/use-cases/clients/get-contact-invitation.server';

export const handle = { messages: ['manage', 'clients'] };

/** Public: the link itself is the proof. */
export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token ?? '';
  const invitation = await getContactInvitation(token, await placeAndNow(args));
  const viewer = await getViewer(args);
  return {
    invitation,
    address: `/invitation/client/${token}`,
    signedInAs: viewer?.email ?? null,
    title: pageTitle(args.request, 'manage:invitation.title', { organization: invitation.organization.name }),
  };
}

/** Public, as above: sets name and password of somebody who has no account, and signs them in. */
export async function action(args: ActionFunctionArgs) {
  return answerForm(args.request, activateContactInput, async (input) => {
    const { cookie } = await activateContact(args.params.token ?? '', input, await placeAndNow(args));
    const headers = new Headers({ 'Set-Cookie': cookie });
    headers.append('Set-Cookie', languageCookie(input.language));
    return redirect('/client', { headers });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ClientInvitation() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('clients');
  const { email, clientName } = page.invitation;
  const description = t('invitation.text', { email, client: clientName });
  return <InvitationPage {...page} description={description} {...(answer && { result: answer.result })} />;
}
