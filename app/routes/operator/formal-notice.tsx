import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeFormalNoticeInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { FormalNoticePage } from '~/ui/operator/formal-notice-page';
import { getFormalNotice } from '~/use-cases/lifecycle/get-formal-notice.server';
import { closeFormalNotice } from '~/use-cases/lifecycle/close-formal-notice.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id = '', noticeId = '' } = args.params;
  return {
    notice: await getFormalNotice(actor, { organizationId: id, noticeId }, { now }),
    title: pageTitle(args.request, 'console:formal.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, noticeId } = idParams(args.params, ['id', 'noticeId']);
  const form = await parseForm(args.request, closeFormalNoticeInput);
  if (!form.ok) return form.response;
  const outcome = await submitForm(
    args.request,
    form.submission,
    () => closeFormalNotice(actor, { organizationId: id, noticeId, ...form.value }, { now }),
    { 'letter-missing': 'outcome', 'notice-running': 'outcome' },
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(
    `/operator/organizations/${id}/formal-notices/${noticeId}`,
    'console:formal.closed',
  );
}

export default function FormalNotice() {
  const { notice } = useLoaderData<typeof loader>();
  return <FormalNoticePage notice={notice} answer={useActionData<typeof action>()} />;
}
