import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import type { SaleSettingsView } from '~/use-cases/sales/get-sale-settings.server';

type Props = { terms: SaleSettingsView['terms']; result?: SubmissionResult<string[]> };

/** Writes the terms of sale: publishing makes a new version, for orders offered from then on (K02). */
export function TermsPage({ terms, result }: Props) {
  const { t } = useTranslation('sales');
  const [form, fields] = useForm<{ text: string }>({
    lastResult: result ?? null,
    defaultValue: { text: terms?.text ?? '' },
  });
  return (
    <ConformForm form={form}>
      <Section title={t('terms.title')} description={t('terms.publishText')}>
        <FormErrors errors={form.errors} />
        <TextAreaField
          label={t('terms.field')}
          name="text"
          rows={24}
          required
          maxLength={200_000}
          defaultValue={fields.text.initialValue}
          error={fields.text.errors ?? null}
        />
      </Section>
      <FormActions>
        <SubmitButton>{t('terms.publish')}</SubmitButton>
      </FormActions>
    </ConformForm>
  );
}
