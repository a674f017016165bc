import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { Card } from '../primitives/card';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';

/** Which step of the course's path the session stands for; nothing where the path has no such step. */
export function SessionStepCard({ session }: { session: SessionDetails }) {
  const { t } = useTranslation('planning');
  const { steps, lessonId, phase } = session;
  if (steps.length === 0 || phase === 'cancelled') return null;
  return (
    <Card title={t('step.title')}>
      <Form method="post" action={`/teach/sessions/${session.id}/step`} className="flex flex-col gap-4">
        <SelectField
          label={t('step.label')}
          name="lessonId"
          hint={t('step.hint')}
          options={[
            { value: '', label: t('step.none') },
            ...steps.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          defaultValue={lessonId ?? ''}
        />
        <div>
          <SubmitButton variant="secondary">{t('step.save')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
