import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openFormalNoticeInput } from '~/domain/lifecycle/contract-act-inputs';
import { dayIn } from '~/domain/calendar';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { LetterFields } from '~/ui/operator/letter-fields';
import { TextAreaField } from '~/ui/primitives/text-area-field';
import { getOrganizationName } from '~/use-cases/lifecycle/get-organization-name.server';
import { openFormalNotice } from '~/use-cases/lifecycle/open-formal-notice.server';
import { useTranslation } from 'react-i18next';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const organization = await getOrganizationName(actor, { organizationId: args.params.id ?? '' });
  return {
    organization,
    today: dayIn(now, 'Europe/Paris'),
    title: pageTitle(args.request, 'console:formal.newTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const id = idParam(args);
  return answerForm(args.request, openFormalNoticeInput, async (input) => {
    const { noticeId } = await openFormalNotice(actor, { organizationId: id, ...input }, { now });
    return redirectWithFlash(
      `/operator/organizations/${id}/formal-notices/${noticeId}`,
      'console:formal.sent',
    );
  });
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
