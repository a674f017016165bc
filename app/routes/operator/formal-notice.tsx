import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeFormalNoticeInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
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
  const { id, noticeId } = idParams(args, ['id', 'noticeId']);
  return answerForm(
    args.request,
    closeFormalNoticeInput,
    async (input) => {
      await closeFormalNotice(actor, { organizationId: id, noticeId, ...input }, { now });
      return redirectWithFlash(
        `/operator/organizations/${id}/formal-notices/${noticeId}`,
        'console:formal.closed',
      );
    },
    { 'letter-missing': 'outcome', 'notice-running': 'outcome' },
  );
}

export default function FormalNotice() {
  const { notice } = useLoaderData<typeof loader>();
  return <FormalNoticePage notice={notice} answer={useActionData<typeof action>()} />;
}
