import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { getDocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';
import { waiveIndemnity } from '~/use-cases/billing/waive-indemnity.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', invoiceId = '' } = args.params;
  const { document } = await getDocumentForOperator(actor, { organizationId: id, invoiceId });
  return {
    organization: { id, name: document.buyer.name },
    about: { label: document.number, to: `/operator/organizations/${id}/documents/${invoiceId}` },

    title: pageTitle(args.request, 'console:waive.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, invoiceId } = idParams(args.params, ['id', 'invoiceId']);
  const form = await parseForm(args.request, reasonInput);
  if (!form.ok) return form.response;
  const outcome = await submitForm(args.request, form.submission, () =>
    waiveIndemnity(actor, { organizationId: id, invoiceId, reason: form.value.reason }, { now }),
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(`/operator/organizations/${id}/documents/${invoiceId}`, 'console:waive.done');
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
