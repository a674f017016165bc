import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { readDocumentOfAct } from '~/http/read-document-of-act.server';
import { ActPage } from '~/ui/operator/act-page';
import { waiveIndemnity } from '~/use-cases/billing/waive-indemnity.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const operator = await requireOperator(args);
  const { organization, about } = await readDocumentOfAct(args, operator);
  return { organization, about, title: pageTitle(args.request, 'console:waive.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, invoiceId } = idParams(args, ['id', 'invoiceId']);
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await waiveIndemnity(actor, { organizationId: id, invoiceId, reason }, { now });
    return redirectWithFlash(`/operator/organizations/${id}/documents/${invoiceId}`, 'console:waive.done');
  });
}

export default function WaiveIndemnity() {
  const { organization, about } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      about={about}
      title={t('waive.title')}
      text={t('waive.text')}
      submit={t('waive.submit')}
      reasonIsRead
      answer={useActionData<typeof action>()}
    />
  );
}
