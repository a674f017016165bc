import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { DateField } from '../primitives/date-field';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { HalfDayList } from './half-day-list';
import { errorsOf } from './session-form-model';

/** The same again from another first day on. */
export function CopySessionPage({
  session,
  result,
}: {
  session: SessionDetails;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const to = `/teach/sessions/${session.id}`;
  const sent = result?.initialValue ?? {};
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : undefined);
  return (
    <>
      <PageHeader
        title={t('copy.title')}
        description={t('copy.text')}
        crumbs={[
          ...[{ label: t('sessions:title'), to: '/teach/sessions' }],
          ...[{ label: session.title, to }, { label: t('copy.title') }],
        ]}
      />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_28rem]">
        <Card>
          <Form method="post" noValidate className="flex flex-col gap-5">
            <FormErrors errors={errorsOf(result, '')} />
            <TextField
              label={t('fields.title')}
              name="title"
              required
              maxLength={200}
              defaultValue={text('title') ?? session.title}
              error={errorsOf(result, 'title')}
            />
            <DateField
              label={t('copy.firstDay')}
              name="firstDay"
              required
              defaultValue={text('firstDay')}
              error={errorsOf(result, 'firstDay')}
            />
            <Checkbox
              name="participants"
              value="on"
              defaultChecked={!result || text('participants') === 'on'}
              label={t('copy.participants', { count: session.participants })}
              hint={t('copy.participantsHint')}
            />
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <ButtonLink variant="secondary" to={to}>
                {t('form.cancel')}
              </ButtonLink>
              <SubmitButton>{t('copy.action')}</SubmitButton>
            </div>
          </Form>
        </Card>
        <Card title={t('copy.original')}>
          <HalfDayList session={session} />
        </Card>
      </div>
    </>
  );
}
