import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { BankDetails } from '~/use-cases/assessment/get-bank.server';
import { Card } from '../../primitives/card';
import { ConfirmDialog } from '../../primitives/confirm-dialog';
import { ConformForm } from '../../primitives/conform-form';
import { FormErrors } from '../../primitives/form-errors';
import { SubmitButton } from '../../primitives/submit-button';
import { BankFields, type BankValues } from './bank-fields';

/** The name and description of a bank, and putting it away. */
export function EditBank({ bank, result }: { bank: BankDetails; result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('questions');
  const [form, fields] = useForm<BankValues>({ lastResult: result ?? null });
  return (
    <Card title={t('bank.edit')}>
      <ConformForm form={form} className="flex flex-col gap-5">
        <FormErrors errors={form.errors} />
        <BankFields fields={fields} start={bank} />
        <SubmitButton variant="secondary" className="self-start">
          {t('bank.editSubmit')}
        </SubmitButton>
      </ConformForm>
      <div className="mt-6 border-t pt-5">
        <ConfirmDialog
          trigger={t('bank.archive')}
          title={t('bank.archiveTitle')}
          confirm={t('bank.archive')}
          action={`/teach/banks/${bank.id}/archive`}
          fields={{ archived: 'yes' }}
          tone="primary"
        >
          <p>{t('bank.archiveText')}</p>
        </ConfirmDialog>
      </div>
    </Card>
  );
}
