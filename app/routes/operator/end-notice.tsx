import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { getOrganizationContract } from '~/use-cases/lifecycle/get-organization-contract.server';
import { noticeEnd } from '~/use-cases/lifecycle/notice-end.server';
import { useTranslation } from 'react-i18next';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, name } = await getOrganizationContract(
    actor,
    { organizationId: args.params.id ?? '' },
    { now },
  );
  return { organization: { id, name }, title: pageTitle(args.request, 'console:endNotice.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id } = idParams(args.params, ['id']);
  const form = await parseForm(args.request, reasonInput);
  if (!form.ok) return form.response;
  const outcome = await submitForm(args.request, form.submission, () =>
    noticeEnd(actor, { organizationId: id, reason: form.value.reason }, { now }),
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(`/operator/organizations/${id}/contract`, 'console:endNotice.done');
}

export default function EndNotice() {
  const { organization } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      title={t('endNotice.title')}
      text={t('endNotice.text')}
      submit={t('endNotice.submit')}
      danger
      reasonIsRead
      answer={useActionData<typeof action>()}
    />
  );
}
