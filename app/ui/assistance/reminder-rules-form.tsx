import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ReminderRules } from '~/domain/assistance/reminder-rules';
import { Card } from '../primitives/card';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

const rulesInOrder = ['beforeDue', 'inactive', 'beforeClose'] as const;

/** When a course reminds its learners by itself; an empty field never does. */
export function ReminderRulesForm({ courseId, rules }: { courseId: string; rules: ReminderRules }) {
  const { t } = useTranslation('assistance');
  const action = `/teach/courses/${courseId}/reminders`;
  return (
    <Card title={t('reminders.title')} description={t('reminders.description')}>
      <Form method="post" action={action} className="grid gap-5">
        {rulesInOrder.map((rule) => (
          <TextField
            key={rule}
            type="number"
            name={rule}
            label={t(`reminders.${rule}`)}
            hint={t(`reminders.${rule}Hint`)}
            defaultValue={rules[rule] ?? ''}
            min={1}
            max={90}
            inputMode="numeric"
          />
        ))}
        <div>
          <SubmitButton action={action} variant="secondary">
            {t('reminders.save')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
