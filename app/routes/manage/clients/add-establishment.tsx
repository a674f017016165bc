import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addEstablishmentInput } from '~/domain/clients/client-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { EstablishmentPage } from '~/ui/clients/establishment-page';
import { addEstablishment } from '~/use-cases/clients/add-establishment.server';
import { getClient } from '~/use-cases/clients/get-client.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'clients.write');
  const { id, name } = await getClient(actor, { clientId: idParam(args, 'clientId') });
  return { client: { id, name }, title: pageTitle(args.request, 'clients:establishmentForm.addTitle') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const clientId = idParam(args, 'clientId');
  return answerForm(
    args.request,
    addEstablishmentInput.omit({ clientId: true }),
    async (input) => {
      await addEstablishment(actor, { clientId, ...input }, { now });
      return redirectWithFlash(`/manage/clients/${clientId}`, 'clients:flash.establishmentAdded');
    },
    { 'establishment-exists': 'siret' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function AddEstablishment() {
  const { client } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EstablishmentPage client={client} establishment={null} {...(answer && { result: answer.result })} />
  );
}
