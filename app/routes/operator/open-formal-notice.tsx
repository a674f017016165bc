import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openFormalNoticeInput } from '~/domain/lifecycle/contract-act-inputs';
import { dayIn } from '~/domain/calendar';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { LetterFields } from '~/ui/operator/letter-fields';
import { TextAreaField } from '~/ui/primitives/text-area-field';
import { getOrganizationContract } from '~/use-cases/lifecycle/get-organization-contract.server';
import { openFormalNotice } from '~/use-cases/lifecycle/open-formal-notice.server';
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
  return {
    organization: { id, name },
    today: dayIn(now, 'Europe/Paris'),
    title: pageTitle(args.request, 'console:formal.newTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id } = idParams(args.params, ['id']);
  const form = await parseForm(args.request, openFormalNoticeInput);
  if (!form.ok) return form.response;
  const outcome = await submitForm(args.request, form.submission, () =>
    openFormalNotice(actor, { organizationId: id, ...form.value }, { now }),
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(
    `/operator/organizations/${id}/formal-notices/${outcome.result.noticeId}`,
    'console:formal.sent',
  );
}

export default function OpenFormalNotice() {
  const { organization, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      title={t('formal.newTitle')}
      text={t('formal.newText')}
      submit={t('formal.submit')}
      danger
      answer={useActionData<typeof action>()}
    >
      {(field) => (
        <>
          <TextAreaField
            {...field('breach')}
            label={t('formal.breach')}
            hint={t('formal.breachHint')}
            required
            minLength={20}
            maxLength={2000}
            rows={5}
          />
          <LetterFields field={field} today={today} />
        </>
      )}
    </ActPage>
  );
}
