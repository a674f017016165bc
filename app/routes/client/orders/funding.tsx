import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { sendAgreementForm } from '~/domain/funding/agreement-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseFormWithFile, submitForm } from '~/http/forms.server';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ClientFundingPage } from '~/ui/funding/client-funding-page';
import { getClientFunding } from '~/use-cases/funding/get-client-funding.server';
import { sendAgreement } from '~/use-cases/funding/send-agreement.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const funding = await getClientFunding(actor, { orderId: idParam(args, 'orderId') }, { now });
  return { funding, today: dayIn(now, funding.timeZone) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  const { form, file: document } = await parseFormWithFile(args.request, sendAgreementForm, 'document');
  if (!form.ok) return form.response;
  const outcome = await submitForm(
    args.request,
    form.submission,
    () => sendAgreement(actor, { orderId, ...form.value }, { now, document }),
    { 'file-too-large': 'document', 'file-type-refused': 'document', 'file-incomplete': 'document' },
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(`/client/orders/${orderId}/funding`, 'funding:flash.sent');
}

export default function ClientOrderFunding() {
  const answer = useActionData<typeof action>();
  return <ClientFundingPage {...useLoaderData<typeof loader>()} {...(answer && { result: answer.result })} />;
}
