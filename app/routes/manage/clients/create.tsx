import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createClientForm } from '~/domain/clients/client-inputs';
import { countryChoices } from '~/http/country-choices.server';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { CreateClientPage } from '~/ui/clients/create-client-page';
import { createClient } from '~/use-cases/clients/create-client.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'clients.write');
  return {
    countries: countryChoices(args.request),
    title: pageTitle(args.request, 'clients:form.createTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  return answerForm(
    args.request,
    createClientForm,
    async (input) => {
      const { id, name } = await createClient(actor, input, { now });
      return redirectWithFlash(`/manage/clients/${id}`, 'clients:flash.created', { values: { name } });
    },
    { 'client-exists': 'siren' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CreateClient() {
  const { countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CreateClientPage countries={countries} {...(answer && { result: answer.result })} />;
}
