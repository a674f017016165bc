import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addContactInput } from '~/domain/clients/contact-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { ContactPage } from '~/ui/clients/contact-page';
import { addContact } from '~/use-cases/clients/add-contact.server';
import { getClient } from '~/use-cases/clients/get-client.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'clients.write');
  const { id, name } = await getClient(actor, { clientId: idParam(args, 'clientId') });
  return {
    client: { id, name },
    language: languageOf(args.request),
    title: pageTitle(args.request, 'clients:contactForm.addTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const clientId = idParam(args, 'clientId');
  return answerForm(
    args.request,
    addContactInput.omit({ clientId: true }),
    async (input) => {
      await addContact(actor, { clientId, ...input }, { now });
      const values = { email: input.email };
      return redirectWithFlash(`/manage/clients/${clientId}`, 'clients:flash.contactInvited', { values });
    },
    { 'contact-exists': 'email' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function AddContact() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ContactPage {...page} contact={null} {...(answer && { result: answer.result })} />;
}
