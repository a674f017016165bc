import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../primitives/button-link';
import { Card } from '../../primitives/card';
import { ConformForm } from '../../primitives/conform-form';
import { FormErrors } from '../../primitives/form-errors';
import { PageHeader } from '../../primitives/page-header';
import { SubmitButton } from '../../primitives/submit-button';
import { BankFields, type BankValues } from './bank-fields';

/** A bank begins with its name. */
export function CreateBankForm({ result }: { result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('questions');
  const [form, fields] = useForm<BankValues>({ lastResult: result ?? null });
  return (
    <>
      <PageHeader
        title={t('banks.create.title')}
        description={t('banks.create.text')}
        crumbs={[{ label: t('banks.title'), to: '/teach/banks' }, { label: t('banks.create.title') }]}
      />
      <Card className="max-w-2xl">
        <ConformForm form={form} className="flex flex-col gap-5">
          <FormErrors errors={form.errors} />
          <BankFields fields={fields} autoFocus />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to="/teach/banks">
              {t('banks.cancel')}
            </ButtonLink>
            <SubmitButton>{t('banks.create.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
