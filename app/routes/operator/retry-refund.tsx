import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { useConsoleWords } from '~/ui/operator/use-console-words';
import { getRefund } from '~/use-cases/billing/get-refund.server';
import { retryRefund } from '~/use-cases/billing/retry-refund.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', refundId = '' } = args.params;
  return {
    refund: await getRefund(actor, { organizationId: id, refundId }),
    title: pageTitle(args.request, 'console:refund.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, refundId } = idParams(args, ['id', 'refundId']);
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await retryRefund(actor, { organizationId: id, refundId, reason }, { now });
    return redirectWithFlash(`/operator/organizations/${id}/documents`, 'console:refund.done');
  });
}

export default function RetryRefund() {
  const { refund } = useLoaderData<typeof loader>();
  const words = useConsoleWords();
  const { t } = useTranslation('console');
  const { organization, invoiceId, number } = refund;
  const amount = words.money(refund.cents);
  return (
    <ActPage
      organization={organization}
      about={{ label: number, to: `/operator/organizations/${organization.id}/documents/${invoiceId}` }}
      title={t('refund.title')}
      text={t('refund.text', { amount })}
      submit={t('refund.submit', { amount })}
      answer={useActionData<typeof action>()}
    />
  );
}
