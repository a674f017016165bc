import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerContractAct } from '~/http/answer-contract-act.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { getOrganizationName } from '~/use-cases/lifecycle/get-organization-name.server';
import { withdrawEndNotice } from '~/use-cases/lifecycle/withdraw-end-notice.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const organization = await getOrganizationName(actor, { organizationId: args.params.id ?? '' });
  return { organization, title: pageTitle(args.request, 'console:endNotice.withdrawTitle') };
}

export async function action(args: ActionFunctionArgs) {
  const operator = await requireOperator(args);
  return answerContractAct(args, operator, { act: withdrawEndNotice, done: 'console:endNotice.withdrawn' });
}

export default function WithdrawEndNotice() {
  const { organization } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      title={t('endNotice.withdrawTitle')}
      text={t('endNotice.withdrawText')}
      submit={t('endNotice.withdraw')}
      reasonIsRead
      answer={useActionData<typeof action>()}
    />
  );
}
