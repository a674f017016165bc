import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cancelSessionInput } from '~/domain/attendance/session-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { CancelSessionPage } from '~/ui/attendance/cancel-session-page';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { getSession } from '~/use-cases/attendance/get-session.server';
import { listSessionOrders } from '~/use-cases/attendance/list-session-orders.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const session = await getSession(actor, { sessionId: idParam(args, 'sessionId') }, { now });
  const orders = await listSessionOrders(actor, { sessionId: session.id });
  return { session, orders, title: pageTitle(args.request, 'planning:cancel.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  return answerForm(args.request, cancelSessionInput.omit({ sessionId: true }), async ({ reason }) => {
    await cancelSession(actor, { sessionId, reason }, { now });
    return redirectWithFlash(`/teach/sessions/${sessionId}`, 'planning:flash.cancelled');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CancelSession() {
  const { session, orders } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return <CancelSessionPage session={session} orders={orders} result={result} />;
}
