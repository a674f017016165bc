import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '~/domain/calendar';
import { recordLetterInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { LetterFields } from '~/ui/operator/letter-fields';
import { getFormalNotice } from '~/use-cases/lifecycle/get-formal-notice.server';
import { recordFormalLetter } from '~/use-cases/lifecycle/record-formal-letter.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id = '', noticeId = '' } = args.params;
  return {
    notice: await getFormalNotice(actor, { organizationId: id, noticeId }, { now }),
    today: dayIn(now, 'Europe/Paris'),
    title: pageTitle(args.request, 'console:formal.letterTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, noticeId } = idParams(args, ['id', 'noticeId']);
  return answerForm(args.request, recordLetterInput, async (input) => {
    await recordFormalLetter(actor, { organizationId: id, noticeId, ...input }, { now });
    return redirectWithFlash(
      `/operator/organizations/${id}/formal-notices/${noticeId}`,
      'console:formal.letterRecorded',
    );
  });
}

export default function FormalLetter() {
  const { notice, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  const { organization } = notice;
  return (
    <ActPage
      organization={organization}
      about={{
        label: t('formal.title'),
        to: `/operator/organizations/${organization.id}/formal-notices/${notice.id}`,
      }}
      title={t('formal.letterTitle')}
      text={t('formal.letterText')}
      submit={t('formal.recordLetter')}
      answer={useActionData<typeof action>()}
    >
      {(field) => <LetterFields field={field} today={today} required />}
    </ActPage>
  );
}
