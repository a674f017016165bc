import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerClientInput } from '~/domain/clients/question-inputs';
import { can } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ClientPage } from '~/ui/clients/client-page';
import { answerClient } from '~/use-cases/clients/answer-client.server';
import { getClientSheet } from '~/use-cases/clients/get-client-sheet.server';

export const handle = { messages: ['clients', 'orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'clients.read');
  const timeZone = viewer.organizationTimeZone;
  return {
    ...(await getClientSheet(actor, { clientId: idParam(args, 'clientId') }, { now, timeZone })),
    timeZone,
    mayWrite: can(actor, 'clients.write'),
    mayOrder: can(actor, 'orders.write'),
  };
}

/** The answer to what the client asked. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const clientId = idParam(args, 'clientId');
  return answerForm(args.request, answerClientInput.omit({ clientId: true }), async (input) => {
    await answerClient(actor, { clientId, ...input }, { now });
    return redirectWithFlash(`/manage/clients/${clientId}#questions`, 'clients:flash.answered');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.client.name ?? ''} · Assidu` },
];

export default function Client() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ClientPage {...page} {...(answer && { result: answer.result })} />;
}
