import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { errorsOf } from './session-form-model';
import { SoldSessionCallout } from './sold-session-callout';
import { useSessionFormats } from './use-session-formats';

/** A session is cancelled with a reason, which everyone is told. */
export function CancelSessionPage({
  session,
  orders,
  result,
}: {
  session: SessionDetails;
  /** Accepted ones that it was sold with: what is not held stays planned there. */
  orders: readonly { number: string; clientName: string }[];
  result: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const formats = useSessionFormats();
  const to = `/teach/sessions/${session.id}`;
  const sent = result?.initialValue?.reason;
  return (
    <>
      <PageHeader
        title={t('cancel.title')}
        description={`${session.title} · ${formats.days(session)}`}
        crumbs={[
          ...[{ label: t('sessions:title'), to: '/teach/sessions' }],
          ...[{ label: session.title, to }, { label: t('cancel.title') }],
        ]}
      />
      <Card className="max-w-2xl">
        <Form method="post" noValidate className="flex flex-col gap-5">
          <FormErrors errors={errorsOf(result, '')} />
          <SoldSessionCallout orders={orders} text={t('cancel.sold.text')} />
          <p className="text-ink-soft">{t('cancel.text', { count: session.participants })}</p>
          <TextAreaField
            label={t('fields.reason')}
            name="reason"
            required
            rows={3}
            maxLength={1000}
            hint={t('cancel.reasonHint')}
            defaultValue={typeof sent === 'string' ? sent : ''}
            error={errorsOf(result, 'reason')}
          />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={to}>
              {t('cancel.keep')}
            </ButtonLink>
            <SubmitButton variant="danger">{t('cancel.action')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
