import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateClientInput } from '~/domain/clients/client-inputs';
import { countryChoices } from '~/http/country-choices.server';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { EditClientPage } from '~/ui/clients/edit-client-page';
import { getClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { updateClient } from '~/use-cases/clients/update-client.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'clients.write');
  const timeZone = viewer.organizationTimeZone;
  const { client } = await getClientSheet(actor, { clientId: idParam(args, 'clientId') }, { now, timeZone });
  return {
    client,
    countries: countryChoices(args.request),
    title: pageTitle(args.request, 'clients:form.editTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const clientId = idParam(args, 'clientId');
  return answerForm(
    args.request,
    updateClientInput,
    async (input) => {
      await updateClient(actor, { clientId, ...input }, { now });
      return redirectWithFlash(`/manage/clients/${clientId}`, 'clients:flash.saved');
    },
    { 'client-exists': 'siren', 'siret-of-establishment': 'siren' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function EditClient() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EditClientPage {...page} {...(answer && { result: answer.result })} />;
}
