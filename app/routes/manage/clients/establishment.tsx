import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateEstablishmentInput } from '~/domain/clients/client-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { EstablishmentPage } from '~/ui/clients/establishment-page';
import { getClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { updateEstablishment } from '~/use-cases/clients/update-establishment.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'clients.write');
  const timeZone = viewer.organizationTimeZone;
  const { clientId, establishmentId } = idParams(args, ['clientId', 'establishmentId']);
  const { client, establishments } = await getClientSheet(actor, { clientId }, { now, timeZone });
  const establishment = establishments.find(({ id }) => id === establishmentId);
  if (!establishment) throw new Refusal('not-found');
  return { client: { id: client.id, name: client.name }, establishment };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const ids = idParams(args, ['clientId', 'establishmentId']);
  return answerForm(
    args.request,
    updateEstablishmentInput.omit({ clientId: true, establishmentId: true }),
    async (input) => {
      await updateEstablishment(actor, { ...ids, ...input }, { now });
      return redirectWithFlash(`/manage/clients/${ids.clientId}`, 'clients:flash.saved');
    },
    { 'establishment-exists': 'siret' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.establishment.name ?? ''} · Assidu` },
];

export default function Establishment() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EstablishmentPage {...page} {...(answer && { result: answer.result })} />;
}
