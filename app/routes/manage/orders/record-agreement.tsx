import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { recordAgreementForm } from '~/domain/funding/agreement-inputs';
import { wallTimeOf } from '~/domain/wall-time';
import { agreementAnswer } from '~/http/agreement-answer.server';
import { redirectWithFlash } from '~/http/flash.server';
import { parseFormWithFile, submitForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { AgreementFormPage } from '~/ui/funding/agreement-form-page';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { recordAgreement } from '~/use-cases/funding/record-agreement.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const funding = await getFundingPage(actor, { orderId }, { now });
  const amends = new URL(args.request.url).searchParams.get('amends');
  const amended = funding.agreements.find(({ id, past }) => id === amends && !past) ?? null;
  const received = amended?.sentAt ? wallTimeOf(new Date(amended.sentAt), funding.timeZone) : null;
  return { orderId, funding, amended, received, today: dayIn(now, funding.timeZone) };
}

/** Says what is odd about an agreement before it is recorded, and records it once that was read. */
export async function action(args: ActionFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const { form, file } = await parseFormWithFile(args.request, recordAgreementForm, 'document');
  if (!form.ok) return form.response;
  const { confirmed, hours: minutes, receivedOn, receivedTime, ...typed } = form.value;
  const when = { now, timeZone: viewer.organizationTimeZone };
  const answer = agreementAnswer({ ...typed, receivedOn, receivedTime }, when);
  const agreement = { orderId, ...typed, ...answer, minutes };
  const outcome = await submitForm(
    args.request,
    form.submission,
    () =>
      recordAgreement(actor, agreement, {
        now,
        source: 'workspace',
        document: file,
        dryRun: !confirmed,
      }).then(async (told) =>
        told.recorded || told.warnings.length > 0
          ? told
          : recordAgreement(actor, agreement, { now, source: 'workspace', document: file }),
      ),
    {
      'people-not-on-order': 'enrolmentIds',
      ...{ 'file-too-large': 'document', 'file-type-refused': 'document', 'file-incomplete': 'document' },
    },
  );
  if (!outcome.ok) return outcome.response;
  const { recorded, warnings } = outcome.result;
  if (!recorded) {
    return data({ result: form.submission.reply({ formErrors: [''] }), warnings }, { status: 422 });
  }
  return redirectWithFlash(`/manage/orders/${orderId}/funding`, 'funding:flash.agreement');
}

export default function RecordAgreement() {
  const answer = useActionData<typeof action>();
  return (
    <AgreementFormPage
      {...useLoaderData<typeof loader>()}
      {...(answer && { result: answer.result })}
      warnings={answer && 'warnings' in answer ? answer.warnings : []}
    />
  );
}
