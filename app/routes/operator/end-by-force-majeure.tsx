import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerContractAct } from '~/http/answer-contract-act.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { getOrganizationName } from '~/use-cases/lifecycle/get-organization-name.server';
import { endByForceMajeure } from '~/use-cases/lifecycle/end-by-force-majeure.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const organization = await getOrganizationName(actor, { organizationId: args.params.id ?? '' });
  return { organization, title: pageTitle(args.request, 'console:majeure.endTitle') };
}

export async function action(args: ActionFunctionArgs) {
  const operator = await requireOperator(args);
  return answerContractAct(args, operator, { act: endByForceMajeure, done: 'console:majeure.ended' });
}

export default function EndByForceMajeure() {
  const { organization } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      title={t('majeure.endTitle')}
      text={t('majeure.endText')}
      submit={t('majeure.end')}
      danger
      answer={useActionData<typeof action>()}
    />
  );
}
