import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateContactInput } from '~/domain/clients/contact-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { ContactPage } from '~/ui/clients/contact-page';
import { getClient } from '~/use-cases/clients/get-client.server';
import { updateContact } from '~/use-cases/clients/update-contact.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'clients.write');
  const { clientId, contactId } = idParams(args, ['clientId', 'contactId']);
  const { id, name, contacts } = await getClient(actor, { clientId });
  const contact = contacts.find((one) => one.id === contactId);
  if (!contact) throw new Refusal('not-found');
  return { client: { id, name }, contact, language: contact.language };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const ids = idParams(args, ['clientId', 'contactId']);
  const input = updateContactInput.omit({ clientId: true, contactId: true });
  return answerForm(args.request, input, async (facts) => {
    await updateContact(actor, { ...ids, ...facts }, { now });
    return redirectWithFlash(`/manage/clients/${ids.clientId}`, 'clients:flash.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.firstName ?? ''} ${data?.contact.lastName ?? ''} · Assidu` },
];

export default function Contact() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ContactPage {...page} {...(answer && { result: answer.result })} />;
}
